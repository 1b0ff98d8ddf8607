"""Open checks for `namespace_board`: one player of the example."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """the first player of the example, alone"""
    expect_equal(student.value("single_player_example"), {"best": 8, "holder": 0}, "The board of one player")
