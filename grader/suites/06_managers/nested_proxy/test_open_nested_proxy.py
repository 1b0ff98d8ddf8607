"""Open checks for `nested_proxy`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task, with one worker"""
    fruit = {"P": ["Plum"], "a": ["apple"], "p": ["peach", "pear", "pear"]}
    expect_equal(student.value("fruit_example"), fruit, "The fruit by initials")
