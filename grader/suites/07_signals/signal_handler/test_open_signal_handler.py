"""Open checks for `signal_handler`: the example of the task, and a signal of each kind before it."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task: a SIGTERM sent by `ready` ends the guard"""
    expect_equal(student.value("guard_example"), [], "What was recorded although only SIGTERM came")
