"""Open checks for `joinable_queue`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """every item of a short list is handled on return"""
    expect_equal(
        student.value("three_items"), ["handled-1", "handled-2", "handled-3"], "Items that were handled"
    )
