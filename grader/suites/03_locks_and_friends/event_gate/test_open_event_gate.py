"""Open checks for `event_gate`: news for two."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_two_readers(student: Student) -> None:
    """two readers with much patience get what is prepared"""
    expect_equal(student.value("news_for_two"), [b"good news"] * 2, "What two readers got")
