"""Open checks for `safe_release`: one action under a lock, here and in a process."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_guard_examples(student: Student) -> None:
    """one action under a lock, here and in a process of its own"""
    found = student.value("guard_examples")
    expect_equal(found, [42, [42]], "`guarded` of an action that returns 42, and `run_guarded` of the same")
