"""Open checks for `graceful_stop`: an easy stop from either side."""

from __future__ import annotations

import signal

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """a worker stops at the second of three letters; a sleeper is shut down"""
    expect_equal(student.value("letters_example"), [2, ["a", "b"]], "Count and letters that were handled")
    expect_equal(student.value("shutdown_example"), -signal.SIGTERM, "Exit code of a sleeper")
