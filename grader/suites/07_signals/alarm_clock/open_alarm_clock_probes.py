"""What the open checks of `alarm_clock` run next to the student's code."""

from __future__ import annotations

import time
from types import ModuleType
from typing import Any


def six_times_seven() -> int:
    """Be quick."""
    return 6 * 7


def sleep_for_a_minute() -> None:
    """Be slow."""
    time.sleep(60)


def deadline_example(student: ModuleType) -> Any:
    """Make the two calls of the example."""
    value = student.call_with_deadline(six_times_seven, 1.5)
    try:
        student.call_with_deadline(sleep_for_a_minute, 1.0)
    except TimeoutError:
        return [value, "TimeoutError"]
    return [value, "no error"]
