"""Open checks for `half_file_copy`: small files."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_small_files(student: Student) -> None:
    """files of 1, 2 and 1000 bytes are copied"""
    for size, same in student.value("copy_small_files"):
        expect_equal(same, True, f"Whether the copy of {size} bytes is like its source")
