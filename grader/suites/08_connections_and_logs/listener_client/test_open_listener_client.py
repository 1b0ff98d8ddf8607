"""Open checks for `listener_client`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task: one question, in capitals"""
    expect_equal(student.value("example"), "WHO IS THERE?", "The answer to `who is there?`")
