"""Open checks for `pool_apply_async`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task"""
    expect_equal(student.value("tasks_example"), [1, 1, 2, 6, 24], "Factorials of 0 to 4")
