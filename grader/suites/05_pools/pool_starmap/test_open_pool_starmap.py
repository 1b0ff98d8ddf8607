"""Open checks for `pool_starmap`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task"""
    expect_equal(student.value("powers_example"), [1024, 100, 1], "Powers of the three pairs")
