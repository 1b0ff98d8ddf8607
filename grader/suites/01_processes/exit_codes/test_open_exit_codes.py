"""Open checks for `exit_codes`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the examples of the task: exit codes in words, and a sleeper that is stopped"""
    words = ["running", "ok", "error 3", "signal SIGTERM"]
    expect_equal(student.value("words_example"), words, "What `describe` says of `None`, 0, 3 and -15")
    expect_equal(student.value("sleeper_example"), words[3], "How a sleeper ends when it is stopped")
