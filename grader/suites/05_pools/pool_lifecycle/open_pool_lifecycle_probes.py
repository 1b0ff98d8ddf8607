"""What the open checks of `pool_lifecycle` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def twice(number: int) -> int:
    """Return the double."""
    return 2 * number


def make_ready() -> None:
    """Be ready."""


def recycled_example(student: ModuleType) -> Any:
    """Double some numbers, two in each process."""
    return student.run_recycled(twice, 5, workers=2, tasks_per_child=2, setup=make_ready)
