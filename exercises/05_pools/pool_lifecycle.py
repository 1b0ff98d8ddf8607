"""Set a pool's workers up, and replace them before they grow old."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def run_recycled(
    task: Callable[[int], T], count: int, workers: int, tasks_per_child: int, setup: Callable[[], None]
) -> list[T]:
    """Call `task(0)` … `task(count - 1)` in a pool of short-lived workers; return the results in this order.

    - `workers` processes (at least 1) work at the same time; none of the tasks runs in the calling process.
    - No process makes more than `tasks_per_child` (at least 1) calls of `task`. After that it ends, and a new
      one takes its place.
    - `setup()` is called in every worker that calls `task`: once, before its first task, and not again. It is
      not called in the calling process.
    - A `setup` that raises makes the call raise. (A pool whose `initializer` raises starts a new worker,
      whose `initializer` raises …)
    - A task that raises makes the call raise; whether the others still have their turn is up to you. No
      tasks: `[]`.

    `task` and `setup` are functions that can be imported, so they pickle; they may take any time. On return,
    and when the call raises, every process has ended and is reaped.

    Graded: the results; how many calls each process makes; where, when and how often `setup` is called; that
    the tasks overlap; errors of both; what is left behind.

    Example:
        >>> run_recycled(square, 5, workers=2, tasks_per_child=2, setup=open_database)  # 3 processes at least
        [0, 1, 4, 9, 16]
    """
    raise NotImplementedError
