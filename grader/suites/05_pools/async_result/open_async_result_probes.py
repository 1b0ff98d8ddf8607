"""What the open checks of `async_result` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def within_examples(student: ModuleType) -> Any:
    """Return what the two quick examples give."""
    return [student.try_within(pow, (2, 10), timeout=3), student.try_within(int, ("ten",), timeout=3)]
