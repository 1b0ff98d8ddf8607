"""Open checks for `queue_squares`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task"""
    expect_equal(student.value("three_numbers"), [-3, -2, -1, 1, 4, 9], "All items for 1, 2 and 3, sorted")
