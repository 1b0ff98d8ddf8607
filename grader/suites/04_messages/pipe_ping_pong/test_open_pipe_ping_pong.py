"""Open checks for `pipe_ping_pong`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task"""
    expect_equal(
        student.value("short_rally"), ["ping 0", "pong 0", "ping 1", "pong 1"], "A rally of two rounds"
    )
