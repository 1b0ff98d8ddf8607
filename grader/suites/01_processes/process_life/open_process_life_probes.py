"""What the open checks of `process_life` run next to the student's code."""

from __future__ import annotations

import time
from types import ModuleType
from typing import Any


def tick_for_a_moment() -> None:
    """Stay for a moment."""
    time.sleep(0.1)


def clock_example(student: ModuleType) -> Any:
    """Return what the snapshots say of a clock, but for its process id."""
    return [(each["name"], each["exitcode"]) for each in student.life_of(tick_for_a_moment, "clock")]
