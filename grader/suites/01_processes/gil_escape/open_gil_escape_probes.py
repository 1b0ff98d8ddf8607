"""What the open checks of `gil_escape` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def example(student: ModuleType) -> Any:
    """Make the call of the task."""
    return student.count_primes([(0, 10), (10, 20), (20, 20)], 2)
