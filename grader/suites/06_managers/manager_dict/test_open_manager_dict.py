"""Open checks for `manager_dict`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task"""
    found = student.value("count_example")
    expect_equal(found, {"to": 2, "be": 2, "or": 1, "not": 1}, "Counts of `to be or` and `not to be`")
