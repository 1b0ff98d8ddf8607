"""What runs next to the student's code for `signal_handler`."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
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


def _guard_and_fail(student: ModuleType, ready: Callable[[], None], record: Callable[[str], None]) -> Any:
    before = {number: signal.getsignal(number) for number in _GUARDED}
    try:
        student.guard(ready, record)
    except LookupError:
        raised = True
    else:
        raised = False
    changed = [number.name for number, handler in before.items() if signal.getsignal(number) != handler]
    blocked = sorted(
        f"{number.name} still blocked"
        for number in _GUARDED
        if number in signal.pthread_sigmask(signal.SIG_BLOCK, [])
    )
    return {"raised": raised, "changed": changed + blocked}


def guard_that_is_not_ready(student: ModuleType) -> Any:
    """Let `ready` raise; say what came of it and what is there that was not there before."""

    def ready() -> None:
        witness.tell("failing")
        raise LookupError("not ready")

    return _guard_and_fail(student, ready, witness.tell)


def guard_that_cannot_record(student: ModuleType) -> Any:
    """Let `record` raise; say what came of it and what is there that was not there before."""

    def record(word: str) -> None:
        witness.tell("failing")
        raise LookupError(word)

    return _guard_and_fail(student, tell_ready, record)


def guard_for_one_who_blocks(student: ModuleType) -> Any:
    """Guard where the caller has blocked signals and has a wake-up descriptor; say whether he still has."""
    blocked = {signal.SIGALRM, signal.SIGTTOU}
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.pthread_sigmask(signal.SIG_BLOCK, blocked)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    student.guard(tell_ready, witness.tell)
    found = {
        "mask": signal.pthread_sigmask(signal.SIG_BLOCK, []) == blocked,
        "wakeup": signal.set_wakeup_fd(-1) == writing,
    }
    os.close(reading)
    os.close(writing)
    return found


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
