"""What runs next to the student's code for `pool_apply_async`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

_PARTIES = "POOL_APPLY_ASYNC_PARTIES"
_LAST = "POOL_APPLY_ASYNC_LAST"
_BAD = "POOL_APPLY_ASYNC_BAD"
_been_here: set[int] = set()


def answer(number: int) -> Any:
    """Return something of many kinds, and say who was asked what."""
    witness.tell("call", number)
    return (None, False, f"number {number}", (number, -number), [number], number**2)[number % 6]


def answer_in_company(number: int) -> Any:
    """As `answer`, once per process together with others; the first waits until the last has been called."""
    me = os.getpid()
    if me not in _been_here:
        _been_here.add(me)
        witness.meet("working", int(os.environ[_PARTIES]))
    if number == 0:
        witness.hold("hold: first")
    if number == int(os.environ[_LAST]):
        witness.tell("last")
    return answer(number)


def answer_or_fail(number: int) -> int:
    """Fail for some numbers."""
    witness.tell("call", number)
    if str(number) in os.environ[_BAD].split():
        raise LookupError(f"no answer to {number}")
    return number


def run_all(student: ModuleType, task: str, count: int, workers: int) -> Any:
    """Run the task of that name."""
    os.environ[_PARTIES], os.environ[_LAST] = str(workers), str(count - 1)
    return student.run_tasks(globals()[task], count, workers)


def return_error(number: int) -> Exception:
    """Return an error; nothing has failed."""
    return LookupError(f"number {number}")


def run_harmless(student: ModuleType, count: int, workers: int) -> Any:
    """Run where errors are returned, not raised; say what they say."""
    return [str(result) for result in student.run_tasks(return_error, count, workers)]


def large(number: int) -> str:
    """Return more than a pipe holds."""
    return "x" * (200_000 + number)


def run_large(student: ModuleType, count: int, workers: int) -> Any:
    """Run for large results; return their lengths."""
    return [len(result) for result in student.run_tasks(large, count, workers)]


def run_in_trouble(student: ModuleType, bad: Sequence[int], count: int, workers: int) -> Any:
    """Run where the tasks of the numbers `bad` raise."""
    os.environ[_BAD] = " ".join(map(str, bad))
    return student.run_tasks(answer_or_fail, count, workers)


def run_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those that fail included."""
    os.environ[_BAD] = "1"

    def call() -> None:
        student.run_tasks(abs, 3, 2)
        try:
            student.run_tasks(answer_or_fail, 3, 2)
        except Exception:  # noqa: BLE001 - which one is another check's question
            pass

    return observe.pool_growth(call)
