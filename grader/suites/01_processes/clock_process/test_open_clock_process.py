"""Open checks for `clock_process`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task: a clock of three ticks"""
    numbers, exitcode = student.value("example")
    expect_equal(numbers, [0, 1, 2], "What a clock of three ticks put on its queue")
    expect_equal(exitcode, 0, "How the clock ended")
