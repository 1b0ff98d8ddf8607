"""Give a call a deadline, with the one alarm clock that a process has."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def call_with_deadline(function: Callable[[], T], seconds: float) -> T:
    """Call `function()` and return its value, or raise `TimeoutError` once it has run for `seconds`.

    - `seconds` is positive and may be a fraction: 0.05 is a twentieth of a second, not "no alarm".
    - At the deadline `function` is broken off, whether it sleeps, waits or computes; it does not go on in
      some corner after the call.
    - What `function` returns or raises itself comes through.

    A process has one alarm clock, and somebody may be using it: when an alarm (`signal.alarm`,
    `signal.setitimer`) was pending before the call, it is pending again afterwards, **with the time that it
    has left by then**, exact to about a tenth of a second. If it should have rung meanwhile it rings during
    the call or right after it, and its own handler hears it.

    However the call ends (value, error, deadline), the handler of `SIGALRM` is the one that was there before,
    no alarm of yours is left ticking, and the signal mask is as it was. Called in the main thread.

    Graded: functions in time and overdue; deadlines of less than a second; an alarm that was there before;
    what is left behind; a deadline that strikes at any point just as `function` returns.

    Example:
        >>> call_with_deadline(lambda: 6 * 7, 1.5)
        42
        >>> call_with_deadline(lambda: time.sleep(60), 0.2)
        Traceback (most recent call last):
        TimeoutError
    """
    raise NotImplementedError
