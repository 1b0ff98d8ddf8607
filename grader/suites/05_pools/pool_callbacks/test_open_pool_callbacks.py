"""Open checks for `pool_callbacks`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task"""
    expected = ([7], ["invalid literal for int() with base 10: 'seven'"])
    expect_equal(student.value("callbacks_example"), expected, "Results and errors of `7` and `seven`")
