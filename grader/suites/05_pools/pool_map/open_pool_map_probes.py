"""What the open checks of `pool_map` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def cubes_example(student: ModuleType) -> Any:
    """Return the cubes of the example."""
    return student.cubes([1, 2, -3], workers=2)
