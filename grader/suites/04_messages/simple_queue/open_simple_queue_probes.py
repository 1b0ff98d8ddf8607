"""What the open checks of `simple_queue` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def three_stages(student: ModuleType) -> Any:
    """Send three values through three stages."""
    return student.relay([10, 0, 20], 3)
