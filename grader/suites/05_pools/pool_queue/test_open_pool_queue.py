"""Open checks for `pool_queue`: the example of the task, with one worker."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the messages of the example, reported by one worker"""
    expect_equal(student.value("log_example"), ["coffee empty", "disk full", "disk full"], "Sorted messages")
