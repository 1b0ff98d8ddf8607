"""Open checks for `remote_manager`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task: three letters in, two out"""
    expect_equal(student.value("letters_example"), ["a", "b"], "The first two letters")
