"""Submit many tasks to a pool, then collect their results."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def run_tasks(task: Callable[[int], T], count: int, workers: int) -> list[T]:
    """Call `task(0)`, `task(1)` … `task(count - 1)` in `workers` processes; return the results in this order.

    - All tasks are submitted before the first result is waited for: a slow first task holds up nobody but the
      worker that has it.
    - Each task is called once, in one of `workers` worker processes (at least 1), none in the caller's own.
    - What a task returns is its result, whatever it is: `None`, say. No tasks: `[]`.
    - A task that raises makes the call raise, after the pool is cleaned up. When several raise, one of them
      is enough; whether the tasks behind it still have their turn is up to you.

    `task` is a function that can be imported, so it pickles; it may take any time. On return, and when the
    call raises, every process has ended and is reaped.

    Graded: the results and their order; that the tasks overlap; tasks that raise; what is left behind.

    Example:
        >>> run_tasks(math.factorial, 5, workers=2)
        [1, 1, 2, 6, 24]
    """
    raise NotImplementedError
