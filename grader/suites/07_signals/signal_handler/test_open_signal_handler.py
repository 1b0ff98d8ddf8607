"""Open checks for `signal_handler`: the example of the task, and a signal of each kind before it."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_health, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task: a SIGTERM sent by `ready` ends the guard"""
    run = student.observe("guard_example")
    if run.end is End.STUCK:
        refuse(
            Verdict.LOST_SIGNAL,
            "The SIGTERM that came while `ready` ran was lost: the guard waits, and nobody will end it.",
        )
    judge_health(run)
    if run.error is not None:
        judge_error(run.error, function="guard")
    judge_clean(run)
    expect_equal(run.value, [], "What was recorded although only SIGTERM came")
