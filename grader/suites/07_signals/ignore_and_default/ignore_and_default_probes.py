"""What runs next to the student's code for `ignore_and_default`."""

from __future__ import annotations

import importlib
import signal
import sys
from collections.abc import Callable
from functools import partial
from types import FrameType, ModuleType
from typing import Any

from grader.inside import observe, witness
from grader.inside.inject import Injector


def answer() -> Any:
    """Be done at once."""
    return ["done", None]


def nothing() -> None:
    """Be done at once, with nothing."""


def fail() -> None:
    """Fail at once."""
    raise LookupError("critical failed")


def leave() -> None:
    """Ask for the end at once, which no `except Exception` hears of."""
    sys.exit(3)


def busy() -> Any:
    """Work for a while; the suite sends what it likes at "begin" and at "middle"."""
    witness.tell("begin")
    witness.tell("middle")
    witness.tell("end")
    return ["done", None]


def busy_and_fail() -> Any:
    """Work for a while and fail."""
    busy()
    raise LookupError("critical failed")


def _heard(_number: int, _frame: FrameType | None) -> None:
    witness.tell("earlier handler")


_HANDLERS: dict[str, Any] = {
    "custom": _heard,
    "python": signal.default_int_handler,
    "ignore": signal.SIG_IGN,
    "default": signal.SIG_DFL,
}


def _outcome(student: ModuleType, critical: Callable[[], Any]) -> Any:
    try:
        return student.run_shielded(critical)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - which one is told
        return type(error).__name__


def shield(student: ModuleType, critical: str, handler: str) -> Any:
    """Call once under an earlier disposition; say what came out and whether all is as before."""
    signal.signal(signal.SIGINT, _HANDLERS[handler])
    came = _outcome(student, globals()[critical])
    witness.tell("over")
    blocked = signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    return {
        "came": came,
        "handler": signal.getsignal(signal.SIGINT) == _HANDLERS[handler],
        "mask": not blocked,
    }


def call(student: ModuleType, critical: str) -> Any:
    """Call once, where no signal comes."""
    return student.run_shielded(globals()[critical])


def shield_where_blocked(student: ModuleType) -> Any:
    """Call where the caller has blocked SIGINT and another; say whether they still are."""
    signal.signal(signal.SIGINT, _heard)
    mask = {signal.SIGINT, signal.SIGTTOU}
    signal.pthread_sigmask(signal.SIG_BLOCK, mask)
    came = _outcome(student, answer)
    return {"came": came, "mask": signal.pthread_sigmask(signal.SIG_BLOCK, ()) == mask}


def _inner(name: str) -> Any:
    student = importlib.import_module(name)
    value = student.run_shielded(busy)
    witness.tell("inner is over")
    return value


def shield_nested(student: ModuleType) -> Any:
    """Call within a call."""
    signal.signal(signal.SIGINT, _heard)
    came = _outcome(student, partial(_inner, student.__name__))
    witness.tell("over")
    return came


_calls: list[int] = []


def _count(number: int, _frame: FrameType | None) -> None:
    _calls.append(number)


def shield_with_injection(student: ModuleType, injector: Injector, critical: str) -> Any:
    """Call while a SIGINT is injected; say what came out and how often the caller's handler heard it."""
    signal.signal(signal.SIGINT, _count)
    injector.begin()
    try:
        came = student.run_shielded(globals()[critical])
    except LookupError:
        came = "LookupError"
    finally:
        injector.end()
    signal.raise_signal(0)  # a last chance for what is pending in Python, not in the kernel
    return {"came": came, "heard": len(_calls), "landed": injector.landed, "passed": injector.passed}


def shield_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, with and without an error."""

    def calls() -> None:
        student.run_shielded(nothing)
        _outcome(student, fail)
        try:
            student.run_shielded(leave)
        except (Exception, SystemExit):  # noqa: BLE001 - what it leaves behind is asked
            pass

    return observe.growth(calls)
