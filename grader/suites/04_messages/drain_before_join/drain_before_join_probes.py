"""What runs next to the student's code for `drain_before_join`."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

from grader.inside import observe


def collect(student: ModuleType, workers: int, size: int) -> Any:
    """Collect once."""
    return student.collect_big(workers, size)


def _bytes_read() -> int:
    """Return how many bytes this process has read so far, by the kernel's count."""
    return int(Path("/proc/self/io").read_text().split()[1])


def collect_measured(student: ModuleType, workers: int, size: int) -> Any:
    """Collect once; say what was returned and how many bytes the caller has read meanwhile."""
    before = _bytes_read()
    sizes = student.collect_big(workers, size)
    return {"sizes": sizes, "read": _bytes_read() - before}


def collect_again_and_again(student: ModuleType, size: int) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: student.collect_big(2, size))
