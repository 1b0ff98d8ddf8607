"""What the open checks of `pool_queue` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def log_example(student: ModuleType) -> Any:
    """Return what the example gives, sorted."""
    return sorted(student.log_from_pool(["disk full", "disk full", "coffee empty"], workers=1))
