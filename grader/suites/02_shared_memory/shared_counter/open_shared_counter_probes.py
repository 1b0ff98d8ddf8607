"""What the open checks of `shared_counter` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def counter_examples(student: ModuleType) -> Any:
    """Return the result of each example of the task."""
    return [student.count_up(1, 5), student.count_up(3, 0)]
