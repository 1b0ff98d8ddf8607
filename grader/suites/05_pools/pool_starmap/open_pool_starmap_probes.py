"""What the open checks of `pool_starmap` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def powers_example(student: ModuleType) -> Any:
    """Return the powers of the example."""
    return student.powers([(2, 10), (10, 2), (7, 0)], workers=2)
