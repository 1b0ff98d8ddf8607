"""How many workers are worth starting?"""

from __future__ import annotations

import os


def worker_count(tasks: int) -> int:
    if tasks < 0:
        raise ValueError(f"there cannot be {tasks} tasks")
    return max(1, min(tasks, usable_cpus()))


def usable_cpus() -> int:
    """Return how many CPUs this process may be scheduled on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1  # macOS and Windows: nobody is bound, or nobody says so
