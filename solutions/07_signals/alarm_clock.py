"""Give a call a deadline, with the one alarm clock that a process has."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from typing import NoReturn, TypeVar

T = TypeVar("T")

ALARM = {signal.SIGALRM}
AT_ONCE = 1e-6  # seconds; 0 would mean never


def call_with_deadline(function: Callable[[], T], seconds: float) -> T:
    if seconds <= 0:
        raise ValueError(f"a deadline lies ahead: {seconds} s is not positive")
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, ())  # only asks: nothing is added to the mask
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, ALARM)  # clock and handler change with nobody between them
        handler = signal.signal(signal.SIGALRM, overdue)
        started = time.monotonic()
        left, interval = signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            try:
                signal.pthread_sigmask(signal.SIG_UNBLOCK, ALARM)
                return function()
            finally:
                signal.pthread_sigmask(signal.SIG_BLOCK, ALARM)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            if signal.SIGALRM in signal.sigpending():
                signal.sigwait(ALARM)  # the deadline struck when `function` had ended already
            signal.signal(signal.SIGALRM, handler)
            if left:
                left -= time.monotonic() - started
                signal.setitimer(signal.ITIMER_REAL, max(left, AT_ONCE), interval)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def overdue(*_: object) -> NoReturn:
    """Break off whatever is going on."""
    raise TimeoutError("the deadline has passed")
