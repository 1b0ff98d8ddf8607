"""Open checks for `isolated_memory`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task: Bob comes in the child only"""
    guests = ({"guests": ["Ada"]}, {"guests": ["Ada", "Bob"]})
    expect_equal(student.value("party_example"), guests, "Who is there in the parent, and in the child")
