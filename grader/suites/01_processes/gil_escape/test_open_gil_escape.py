"""Open checks for `gil_escape`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task: three small ranges"""
    expect_equal(student.value("example"), [4, 4, 0], "`count_primes([(0, 10), (10, 20), (20, 20)], 2)`")
