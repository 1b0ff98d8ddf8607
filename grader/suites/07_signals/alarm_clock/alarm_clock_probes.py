"""What runs next to the student's code for `alarm_clock`."""

from __future__ import annotations

import importlib
import os
import signal
import threading
import time
from collections.abc import Callable
from functools import partial
from types import FrameType, ModuleType
from typing import Any

from grader.inside import observe, witness
from grader.inside.inject import Injector

_FAR = 100.0
"""Seconds of an alarm that is not to ring during the test."""


def answer() -> Any:
    """Be done at once."""
    return ["in time", None, 42]


def nothing() -> None:
    """Be done at once, with nothing."""


def fail() -> None:
    """Fail at once."""
    raise LookupError("function failed")


def work_a_little() -> str:
    """Take 0.3 s."""
    time.sleep(0.3)
    return "in time"


def work_a_second() -> str:
    """Take a bit more than a second."""
    time.sleep(1.05)
    return "in time"


def stay() -> str:
    """Wait for good, unless the suite takes pity."""
    witness.tell("began")
    witness.hold("hold: function")
    witness.tell("went on")
    return "overdue"


def compute() -> None:
    """Compute for ever."""
    while True:
        pass


def sleep_long() -> None:
    """Sleep for much longer than anybody waits, in many naps."""
    for _ in range(2000):
        time.sleep(0.03)


_rung: list[int] = []


def ring(number: int, _frame: FrameType | None) -> None:
    """Stand for somebody else's handler."""
    _rung.append(number)


def call(student: ModuleType, function: str, seconds: float) -> Any:
    """Call once."""
    return student.call_with_deadline(globals()[function], seconds)


def call_again_at_once(student: ModuleType) -> Any:
    """Say what goes on after a call that was broken off."""
    try:
        value = student.call_with_deadline(sleep_long, 0.05)
    except TimeoutError:
        value = "TimeoutError"
    return {"came": value, "threads": threading.active_count() - 1}


def _outcome(student: ModuleType, function: Callable[[], Any], seconds: float) -> str:
    try:
        return repr(student.call_with_deadline(function, seconds))
    except Exception as error:  # noqa: BLE001 - which one is told
        return type(error).__name__


def what_is_left(student: ModuleType, handler: str) -> Any:
    """Call in the three ways it can end; say what clock and handler were like after each."""
    handlers: dict[str, Any] = {"ring": ring, "default": signal.SIG_DFL, "ignore": signal.SIG_IGN}
    before = handlers[handler]
    signal.signal(signal.SIGALRM, before)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
    found = []
    for function, seconds in ((answer, _FAR), (fail, _FAR), (sleep_long, 0.05)):
        _outcome(student, function, seconds)
        same = signal.getsignal(signal.SIGALRM) == before
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, ()) == {signal.SIGTTOU}
        found.append({"ticking": signal.getitimer(signal.ITIMER_REAL)[0], "handler": same, "mask": mask})
    return found


def outer_alarm(student: ModuleType, function: str, seconds: float, outer: float) -> Any:
    """Call while somebody's alarm is `outer` seconds away; say what has become of it.

    `left` is how long it still had when the call was over, `due` how long it should have had.
    """
    signal.signal(signal.SIGALRM, ring)
    started = time.monotonic()
    signal.setitimer(signal.ITIMER_REAL, outer)
    came = _outcome(student, globals()[function], seconds)
    left = signal.getitimer(signal.ITIMER_REAL)[0]
    due = outer - (time.monotonic() - started)
    while not _rung and outer < 1 and signal.getitimer(signal.ITIMER_REAL)[0] > 0:
        time.sleep(0.005)
    return {"came": came, "left": left, "due": due, "rung": len(_rung)}


def _inner(name: str) -> str:
    student = importlib.import_module(name)
    came = _outcome(student, sleep_long, 0.02) + " " + _outcome(student, answer, _FAR)
    witness.tell("inner", came)
    return stay()


def nested(student: ModuleType) -> Any:
    """Give a call that gives calls deadlines a deadline."""
    return student.call_with_deadline(partial(_inner, student.__name__), 0.25)


_injectors: list[tuple[int, Injector]] = []


def _work_then_watch() -> int:
    pid, injector = _injectors[0]
    if pid == os.getpid():
        injector.begin()
    return 42


def _strike(_number: int, _frame: FrameType | None) -> None:
    """If the alarm clock runs, let it ring now."""
    if signal.getitimer(signal.ITIMER_REAL)[0] > 0:
        signal.setitimer(signal.ITIMER_REAL, 1e-6)
        while 0 < signal.getitimer(signal.ITIMER_REAL)[0] < _FAR / 2:
            pass  # who sees no deadline yet may wind it again


def call_with_injection(student: ModuleType, injector: Injector) -> Any:
    """Let the deadline strike at a chosen instruction after the function has done its work."""
    _injectors.append((os.getpid(), injector))
    signal.signal(signal.SIGUSR1, _strike)
    came = "nothing"
    try:
        try:
            came = repr(student.call_with_deadline(_work_then_watch, _FAR))
        finally:
            injector.end()
    except Exception as error:  # noqa: BLE001 - which one is told
        came = type(error).__name__
    return {"came": came, "landed": injector.landed, "passed": injector.passed}


def call_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""

    def calls() -> None:
        student.call_with_deadline(nothing, _FAR)
        _outcome(student, sleep_long, 0.02)

    return observe.growth(calls)
