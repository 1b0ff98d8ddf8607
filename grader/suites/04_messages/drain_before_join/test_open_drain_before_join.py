"""Open checks for `drain_before_join`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task"""
    expect_equal(student.value("sizes"), [10_000, 10_000], "Sizes of what two workers sent")
