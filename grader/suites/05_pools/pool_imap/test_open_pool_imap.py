"""Open checks for `pool_imap`: one worker, and a match early on."""

from __future__ import annotations

import pytest

from grader.plugin.judging import refuse
from grader.plugin.student import Student
from grader.results.model import Verdict


@pytest.mark.points(1)
def test_one_worker(student: Student) -> None:
    """one worker finds a square above fifty among many numbers"""
    found = student.value("match_example")
    if type(found) is not int or found < 50 or round(found**0.5) ** 2 != found:
        refuse(Verdict.WRONG_RESULT, f"A square above fifty was looked for, and `{found!r:.60}` was found.")
