"""Open checks for `wait_many`: two connections with a word each."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_two_words(student: Student) -> None:
    """two connections with a word each, and one that says nothing"""
    expect_equal(student.value("two_words"), [(0, "calm"), (2, "windy")], "Merged messages, sorted")
