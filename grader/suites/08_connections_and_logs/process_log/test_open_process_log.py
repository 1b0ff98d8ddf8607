"""Open checks for `process_log`: the example of the task."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal
from grader.plugin.student import Student


@pytest.mark.points(1)
def test_example(student: Student) -> None:
    """one process that logs one record of two lines"""
    expect_equal(student.value("reader_example"), [(True, True)], "Lines of the log with the record in them")
