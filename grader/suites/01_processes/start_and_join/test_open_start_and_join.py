"""Open checks for `start_and_join`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task: three processes that exit"""
    expect_equal(student.value("example"), [0, 3, 0], "What the example gave")
