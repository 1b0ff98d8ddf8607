"""Open checks for `reentrant_lock`: the example of the task, in one process."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_ledger_example(student: Student) -> None:
    """the example of the task, in one process"""
    expect_equal(student.value("ledger_example"), [0, 5, 35], "Balances at first, after 5, after 10 and 20")
