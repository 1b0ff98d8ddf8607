"""Open checks for `process_life`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task: a clock that ticks for a moment"""
    found = student.value("clock_example")
    expect_equal(found[0], ("clock", None), "Its name and its exit code, before the start")
    expect_equal(found[-1], ("clock", 0), "Its name and its exit code, after the end")
