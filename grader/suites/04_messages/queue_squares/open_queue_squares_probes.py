"""What the open checks of `queue_squares` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def three_numbers(student: ModuleType) -> Any:
    """Return all items for three numbers, in order: they may come in any."""
    return sorted(student.squares_and_negatives([1, 2, 3]))
