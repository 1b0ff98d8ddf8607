"""What the open checks of `daemon_helper` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def count_the_stars() -> int:
    """Be quick about it."""
    return 4711


def touch_the_watchdog() -> None:
    """Beat."""


def stars_example(student: ModuleType) -> Any:
    """Make the call of the example."""
    return student.run_with_heartbeat(work=count_the_stars, beat=touch_the_watchdog, interval=0.5)
