"""Open checks for `tidy_writers`: a single author."""

from __future__ import annotations

import pytest

from grader.plugin.judging import refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict


@pytest.mark.points(1)
def test_one_author(student: Student) -> None:
    """one author's block of three lines"""
    lines = student.value("one_author")
    if lines not in ([f"Ann {number}" for number in range(first, first + 3)] for first in (0, 1)):
        refuse(
            Verdict.WRONG_RESULT, f'`{{"Ann": 3}}` makes three lines from `Ann 0` on, got {shorten(lines)}.'
        )
