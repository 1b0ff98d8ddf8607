"""Open checks for `condition_buffer`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """two items in a buffer for two, and the first of them out again"""
    expect_equal(student.value("small_buffer"), [2, 7, 1], "Length, first item, and length after it was got")
