"""What the open checks of `usable_cpus` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def example(student: ModuleType) -> Any:
    """Make two calls whose result is the same everywhere."""
    return [student.worker_count(1), student.worker_count(0)]
