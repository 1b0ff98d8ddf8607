"""What the open checks of `drain_before_join` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def sizes(student: ModuleType) -> Any:
    """Let two workers send some bytes."""
    return student.collect_big(2, 10_000)
