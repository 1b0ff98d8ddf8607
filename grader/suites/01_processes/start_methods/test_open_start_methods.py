"""Open checks for `start_methods`: the examples of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the examples of the task: a result, and an error"""
    expect_equal(student.value("result_example"), 6, "`run_with('spawn', math.gcd, 12, 18)`")
    expect_equal(student.value("error_example"), "ValueError", "What `run_with('fork', int, 'x')` raises")
