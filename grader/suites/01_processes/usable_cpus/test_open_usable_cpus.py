"""Open checks for `usable_cpus`: what holds on every machine."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """one worker for one task, and one for none"""
    expect_equal(student.value("example"), [1, 1], "`worker_count(1)` and `worker_count(0)`")
