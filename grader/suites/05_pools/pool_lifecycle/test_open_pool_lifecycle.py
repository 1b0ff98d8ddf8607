"""Open checks for `pool_lifecycle`: five small tasks."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_five_tasks(student: Student) -> None:
    """five tasks, two for each process, results in order"""
    expect_equal(student.value("recycled_example"), [0, 2, 4, 6, 8], "Doubles of 0 to 4")
