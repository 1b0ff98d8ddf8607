"""Open checks for `custom_manager`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task"""
    expect_equal(student.value("ada_example"), ["ada", 3], "`top()` and `total()` after ada, grace, ada")
