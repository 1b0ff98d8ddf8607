"""Open checks for `queue_limits`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """a queue for one takes the first offer and not the second"""
    offers, taken = student.value("queue_for_one")
    expect_equal(offers, (True, False), "Two offers to a queue for one")
    expect_equal(taken, ["first"], "What `take_all` found in it")
