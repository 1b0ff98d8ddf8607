"""What the open checks of `pool_callbacks` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def callbacks_example(student: ModuleType) -> Any:
    """Return what the example gives."""
    return student.run_with_callbacks(int, ["7", "seven"], workers=2)
