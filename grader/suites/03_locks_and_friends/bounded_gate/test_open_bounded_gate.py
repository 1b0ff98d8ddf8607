"""Open checks for `bounded_gate`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """two cars in a lot for two, a third that gives up, and one that leaves"""
    entered, before, after = student.value("small_lot")
    expect_equal(entered, [True, True, False], "Three cars at a lot for two, the third with a time-out")
    expect_equal([before, after], [0, 1], "Free places before and after one car leaves")
