"""What runs next to the student's code for `shared_counter`."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from grader.inside import observe


def count(student: ModuleType, processes: int, times: int) -> Any:
    """Count once."""
    return student.count_up(processes, times)


def count_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: student.count_up(2, 2))
