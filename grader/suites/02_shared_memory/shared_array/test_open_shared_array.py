"""Open checks for `shared_array`: an easy case, and no number at all."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_array_examples(student: Student) -> None:
    """one process that adds twice, and an empty list"""
    found = student.value("array_examples")
    expect_equal(found, [[2.0, 102.0, 202.5], []], "`add_to_all([0.0, 100.0, 200.5], 1, 2)` and of `[]`")
