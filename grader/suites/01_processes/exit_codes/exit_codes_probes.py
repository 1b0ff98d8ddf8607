"""What runs next to the student's code for `exit_codes`."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from multiprocessing import Process
from multiprocessing.connection import wait
from types import FrameType, ModuleType
from typing import Any, NoReturn

from grader.inside import observe, witness

_STATUS = 0


def idle(label: str) -> None:
    """Say that it is there, and stay."""
    witness.meet(label, 2)
    while True:
        signal.pause()


def put_in_order(_number: int, _frame: FrameType | None) -> NoReturn:
    """Take a moment to end."""
    time.sleep(0.15)  # long enough for one who does not wait to strike
    sys.exit(_STATUS)


def tidy(label: str, status: int) -> None:
    """End with a status of its own when asked to."""
    global _STATUS
    _STATUS = status
    signal.signal(signal.SIGTERM, put_in_order)
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    signal.set_wakeup_fd(writer)  # a signal just before a `pause` would find it waiting for the next one
    witness.meet(label, 2)
    while True:
        os.read(reader, 1)


def stubborn(label: str) -> None:
    """Not end when asked to."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    idle(label)


def end(status: int) -> None:
    """End by itself; a negative status is a signal."""
    if status < 0:
        os.kill(os.getpid(), -status)
    sys.exit(status)


def _running(target: Callable[..., None], label: str, *more: Any) -> Process:
    process = Process(target=target, args=(label, *more))
    process.start()
    witness.meet(label, 2)
    return process


def _ended(status: int, *, joined: bool) -> Process:
    process = Process(target=end, args=(status,))
    process.start()
    if joined:
        process.join()
    else:
        wait([process.sentinel])
        os.waitid(os.P_PID, process.pid or 0, os.WEXITED | os.WNOWAIT)  # ended, and not reaped
    return process


def describe_each(student: ModuleType, exitcodes: list[int | None]) -> Any:
    """Return the descriptions."""
    return [student.describe(exitcode) for exitcode in exitcodes]


def stop_idle(student: ModuleType) -> Any:
    """Stop a process that ends at once, with all the time in the world."""
    return student.stop(_running(idle, "idle"), 3600.0)


def stop_ended(student: ModuleType, statuses: list[int]) -> Any:
    """Stop processes that have ended before, first unjoined ones, then joined ones."""
    joins = (False, True)
    return [student.stop(_ended(status, joined=joined), 3600.0) for joined in joins for status in statuses]


def stop_tidy(student: ModuleType, statuses: list[int], grace: float = 60.0) -> Any:
    """Stop processes that take a moment."""
    return [student.stop(_running(tidy, f"tidy {status}", status), grace) for status in statuses]


def stop_stubborn(student: ModuleType, graces: list[float]) -> Any:
    """Stop processes that refuse."""
    return [student.stop(_running(stubborn, f"stubborn {grace}"), grace) for grace in graces]


def stop_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""

    def call() -> None:
        student.stop(_running(idle, "idle"), 3600.0)
        student.stop(_running(stubborn, "stubborn"), 0.01)
        student.stop(_ended(0, joined=False), 3600.0)

    return observe.growth(call)
