"""Open checks for `shared_counter`: an easy case, and the example with nothing to do."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_counter_examples(student: Student) -> None:
    """one process that counts to 5, and three that do not count"""
    expect_equal(student.value("counter_examples"), [5, 0], "`count_up(1, 5)` and `count_up(3, 0)`")
