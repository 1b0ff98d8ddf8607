"""What runs next to the student's code for `signal_handler`."""

from __future__ import annotations

import os
import signal
from types import FrameType, ModuleType
from typing import Any

from grader.inside import observe, witness
from grader.inside.inject import Injector


def tell_ready() -> None:
    """Say that signals may come."""
    witness.tell("ready")


def hold_ready() -> None:
    """Say that signals may come, and return only when some have."""
    witness.hold("hold: ready")


def guard(student: ModuleType, ready: str) -> Any:
    """Guard until SIGTERM."""
    return student.guard(globals()[ready], witness.tell)


def guard_with_signals_in_records(student: ModuleType) -> Any:
    """Guard where other signals come while a record is being made; say which records came to their end."""
    ended: list[str] = []

    def record(word: str) -> None:
        witness.tell(word)
        if word == "alarm":
            os.kill(os.getpid(), signal.SIGINT)
            os.kill(os.getpid(), signal.SIGTERM)
        ended.append(word)

    student.guard(tell_ready, record)
    return ended


def guard_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: student.guard(tell_ready, witness.tell))


def guard_that_is_not_ready(student: ModuleType) -> Any:
    """Let `ready` raise; say what came of it and which handlers are there that were not there before."""

    def ready() -> None:
        raise LookupError("not ready")

    before = {number: signal.getsignal(number) for number in _GUARDED}
    try:
        student.guard(ready, witness.tell)
    except LookupError:
        raised = True
    else:
        raised = False
    changed = [number.name for number, handler in before.items() if signal.getsignal(number) != handler]
    return {"raised": raised, "changed": changed}


_GUARDED = (signal.SIGALRM, signal.SIGINT, signal.SIGTERM)


def earlier_handler(_number: int, _frame: FrameType | None) -> None:
    """Stand for a handler that was there before."""
    witness.tell("earlier handler")


def guard_among_earlier_handlers(student: ModuleType) -> Any:
    """Say which handlers and which mask are there afterwards that were not there before."""
    signal.signal(signal.SIGALRM, earlier_handler)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, earlier_handler)
    student.guard(tell_ready, witness.tell)
    handlers = {
        "SIGALRM": signal.getsignal(signal.SIGALRM) is earlier_handler,
        "SIGINT": signal.getsignal(signal.SIGINT) is signal.SIG_IGN,
        "SIGTERM": signal.getsignal(signal.SIGTERM) is earlier_handler,
    }
    mask = sorted(number.name for number in map(signal.Signals, signal.pthread_sigmask(signal.SIG_BLOCK, [])))
    return {"changed": [name for name, same in handlers.items() if not same], "blocked": mask}


def guard_with_injection(student: ModuleType, injector: Injector, after: str) -> Any:
    """Guard while a signal is injected, counted from `ready` or from the first record on."""

    def ready() -> None:
        witness.tell("ready")
        if after == "ready":
            injector.begin()

    def record(word: str) -> None:
        witness.tell(word)
        if word == after:
            injector.begin()

    try:
        student.guard(ready, record)
    finally:
        injector.end()
    return {"landed": injector.landed, "passed": injector.passed}
