"""Open checks for `children_census`: a part of the example."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """one that was killed, and one that was never started"""
    expected = {"alive": [], "finished": ["bob"], "unknown": ["cid"]}
    expect_equal(
        student.value("example"), expected, "Census of bob, who was killed, and cid, who is not started"
    )
