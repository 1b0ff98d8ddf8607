"""Open checks for `raw_shared`: an easy case, and the example with a bad sample."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict


@pytest.mark.points(1)
def test_histogram_examples(student: Student) -> None:
    """one process that counts five samples, and a sample that has no bin"""
    counts, raised = student.value("histogram_examples")
    expect_equal(counts, [1, 3, 0, 1, 0], "`histogram([1, 3, 1, 0, 1], 5, 1)`")
    if raised != "ValueError":
        refuse(Verdict.BAD_ARGUMENTS, "`histogram([1, 5], 5, 2)` must raise `ValueError`: 5 is in no bin.")
