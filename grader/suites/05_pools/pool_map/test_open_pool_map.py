"""Open checks for `pool_map`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task"""
    expect_equal(student.value("cubes_example"), [1, 8, -27], "Cubes of 1, 2 and -3")
