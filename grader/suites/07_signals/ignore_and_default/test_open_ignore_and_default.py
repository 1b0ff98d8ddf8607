"""Open checks for `ignore_and_default`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task"""
    expect_equal(student.value("shield_example"), 45, "Sum of 0 to 9")
