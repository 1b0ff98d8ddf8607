"""Let a pool call you back when a task is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

A = TypeVar("A")
R = TypeVar("R")


def run_with_callbacks(
    task: Callable[[A], R], arguments: Sequence[A], workers: int
) -> tuple[list[R], list[str]]:
    """Call `task(argument)` once for each of `arguments`, in `workers` processes; return results and errors.

    The first list has what the tasks returned, the second one `str(error)` for each task that raised. Both
    may be in any order. They are collected by callbacks: `callback` is called with a result, `error_callback`
    with an exception, in the calling process, whenever a task is done.

    - Both lists are complete when the call returns, in every interleaving: no result and no error is missing,
      none is there twice.
    - An argument is passed as it is, also when it is a tuple. No arguments: `([], [])`.
    - A task that raises disturbs no other; the call itself does not raise for it.
    - The tasks are done in `workers` processes (at least 1), at the same time, none in the calling process.

    `task` is a function that can be imported, so it pickles; it may take any time. On return every process
    has ended and is reaped.

    Graded: both lists, in many interleavings; that the tasks overlap; deadlock; what is left behind.

    Example:
        >>> run_with_callbacks(int, ["7", "seven"], workers=2)
        ([7], ["invalid literal for int() with base 10: 'seven'"])
    """
    raise NotImplementedError
