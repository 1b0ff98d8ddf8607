"""Hold a lock while something is done, and give it back whatever happens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any, TypeVar

T = TypeVar("T")


def guarded(lock: AbstractContextManager[Any], action: Callable[[], T]) -> T:
    """Call `action()` in this process while `lock` is held, and return what it returns.

    The lock (a `Lock`, an `RLock` or a semaphore of one permit) is taken before `action` begins and given
    back **once** when it has ended, however it ended: an exception of `action`, of whatever kind
    (`SystemExit` and `KeyboardInterrupt` as well), goes on to the caller unchanged, and the lock is free.
    """
    raise NotImplementedError


def run_guarded(actions: Sequence[Callable[[], T]]) -> list[T | Exception]:
    """Run every action in a child process of its own, all under one lock; return what came of them, in order.

    - All processes are there **at the same time**; the lock lets one action run after the other, and at no
      moment are two of them running. Which one is first is open.
    - Entry `i` of the result is what `actions[i]()` returned, or the exception that it raised: an object of
      the same class with the same text. An action that raises stops none of the others.
    - No action runs in the caller's own process, and each is called exactly once.

    Actions are functions that can be imported, so they pickle; their results and exceptions pickle, too, and
    results may be large. Without actions the result is `[]`. On return every process has ended, and nothing
    is left behind.

    Graded: that the lock is held, and free afterwards; the results; who runs with whom, in many interleavings
    and in nasty ones; that the processes overlap; deadlock; what is left behind.

    Example:
        >>> run_guarded([time.process_time_ns, os.getpid, functools.partial(int, "x")])
        [1203917, 4711, ValueError("invalid literal for int() with base 10: 'x'")]
    """
    raise NotImplementedError
