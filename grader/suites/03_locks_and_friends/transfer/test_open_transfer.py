"""Open checks for `transfer`: one transfer, and one to oneself."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_examples(student: Student) -> None:
    """one covered transfer, one that is not covered, one to the same account"""
    found = student.value("example_transfers")
    expect_equal(
        found, [[6, 4], [10, 0], [7]], "Balances after `[10, 0]` with 4, with 11, and `[7]` to itself"
    )
