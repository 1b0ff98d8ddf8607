"""Open checks for `semaphore_gate`: a small gate, and one that cannot be."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_small_gate(student: Student) -> None:
    """three visitors come through a gate for two, once each"""
    run = student.run("small_gate")
    came = sorted(event.data for event in run.events if event.label == "visitor")
    expect_equal(came, [0, 1, 2], "Numbers of the visitors that came")
