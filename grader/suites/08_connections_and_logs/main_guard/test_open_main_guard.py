"""Open checks for `main_guard`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the example of the task: four squares"""
    printed = student.value("example")
    wrong = [line for line in printed if "Error" in line]
    if wrong:
        refuse(
            Verdict.CRASH, f"The script, or a child of it, failed: `{wrong[0][:200]}`.", "\n".join(printed)
        )
    numbers = [line for line in printed if line.isdecimal()]
    expect_equal(numbers, ["0", "1", "4", "9"], "The numbers that `python main_guard.py 4` prints")
