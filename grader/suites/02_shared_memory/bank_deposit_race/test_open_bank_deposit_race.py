"""Open checks for `bank_deposit_race`: the examples of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_examples(student: Student) -> None:
    """the examples of the task"""
    expected = {"deposits": [140, []], "withdrawals": [30, [70]], "nobody": [7, []]}
    for example, found in student.value("bank_examples").items():
        expect_equal(found, expected[example], f"`(balance, refused)` of the example with {example}")
