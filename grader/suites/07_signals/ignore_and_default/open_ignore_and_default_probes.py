"""What the open checks of `ignore_and_default` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def add_up() -> int:
    """Add up the numbers of the example."""
    return sum(range(10))


def shield_example(student: ModuleType) -> Any:
    """Make the call of the example."""
    return student.run_shielded(add_up)
