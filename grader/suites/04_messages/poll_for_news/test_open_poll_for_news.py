"""Open checks for `poll_for_news`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """one question, one answer"""
    expect_equal(student.value("one_question"), "news", "The answer to the only question")
