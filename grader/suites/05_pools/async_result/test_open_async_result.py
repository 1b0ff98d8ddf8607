"""Open checks for `async_result`: the quick examples of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import refuse
from grader.plugin.student import Student
from grader.results.model import Verdict

EXAMPLES = (("ready", 1024), ("failed", "ValueError: invalid literal for int() with base 10: 'ten'"))


@pytest.mark.points(1)
def test_examples(student: Student) -> None:
    """the examples of the task that take no time"""
    for found, expected in zip(student.value("within_examples"), EXAMPLES, strict=True):
        if found not in (expected, ("late", None)):  # late is what a machine that is overloaded may be
            refuse(Verdict.WRONG_RESULT, f"Expected `{expected}`, got `{found!r:.120}`.")
