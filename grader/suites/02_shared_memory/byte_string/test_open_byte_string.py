"""Open checks for `byte_string`: the example of the task, and an empty text."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_swap_examples(student: Student) -> None:
    """the example of the task, and an empty text"""
    found = student.value("swap_examples")
    expect_equal(found, [b"hELLO, wORLD 42", b""], '`swap_case(b"Hello, World 42")` and `swap_case(b"")`')
