"""Open checks for `alarm_clock`: the examples of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the examples of the task: one call in time, one overdue"""
    expect_equal(student.value("deadline_example"), [42, "TimeoutError"], "What the two calls gave")
