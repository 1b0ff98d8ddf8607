"""Open checks for `fork_twice`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the first example of the task, which is worth 7"""
    expect_equal(student.value("example"), 7, "The exit status of the example")
