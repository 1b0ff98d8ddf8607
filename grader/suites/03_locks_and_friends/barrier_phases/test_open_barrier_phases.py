"""Open checks for `barrier_phases`: one party, and a few."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_number_of_steps(student: Student) -> None:
    """three parties make one step each, one party makes two"""
    run = student.run("few_steps")
    expect_equal(sum(event.label == "step" for event in run.events), 5, "Number of calls of `step`")
