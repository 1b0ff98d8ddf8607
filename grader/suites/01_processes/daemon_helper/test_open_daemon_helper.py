"""Open checks for `daemon_helper`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task: the stars are counted while a heart beats"""
    expect_equal(student.value("stars_example"), 4711, "How many stars there are")
