"""What runs next to the student's code for `shared_array`."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe


def add(student: ModuleType, numbers: Sequence[float], processes: int, times: int) -> Any:
    """Add once."""
    return student.add_to_all(numbers, processes, times)


def add_to_several(student: ModuleType, cases: Sequence[tuple[Sequence[float], int, int]]) -> Any:
    """Add once for each case; return each result with what its numbers are afterwards."""
    return [[student.add_to_all(*case), case[0]] for case in cases]


def add_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: student.add_to_all([1.5, 2.5], 2, 2))
