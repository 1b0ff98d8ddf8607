"""What runs next to the student's code for `pool_lifecycle`."""

from __future__ import annotations

import os
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

_PARTIES = "POOL_LIFECYCLE_PARTIES"
_been_here: set[int] = set()


def set_up() -> None:
    """Say that this process is set up."""
    witness.tell("setup")


def set_up_in_vain() -> None:
    """Raise, and say so."""
    witness.tell("setup")
    raise LookupError("no database here")


def set_up_twice_only() -> None:
    """Be well in two processes, and raise in all others."""
    for name in ("first", "second"):
        try:
            os.mkdir(name)  # noqa: PTH102 - of several at once one succeeds
        except FileExistsError:
            continue
        return
    witness.tell("no setup")
    raise LookupError("no third database here")


def keep_quiet() -> None:
    """Do nothing."""


def raise_quietly() -> None:
    """Raise."""
    raise LookupError("no database here")


def work(number: int) -> Any:
    """Say who was asked what, and answer something of many kinds."""
    witness.tell("call", number)
    return (None, number, f"number {number}", [number])[number % 4]


def work_in_company(number: int) -> Any:
    """As `work`, the first time in each process together with others."""
    if os.getpid() not in _been_here:
        _been_here.add(os.getpid())
        witness.meet("working", int(os.environ[_PARTIES]))
    return work(number)


def fail_in_the_middle(number: int) -> int:
    """Raise for 3."""
    if number == 3:
        raise LookupError("three is no number for this")
    return number


def run(student: ModuleType, task: str, count: int, workers: int, tasks_per_child: int, setup: str) -> Any:
    """Run with the task and the setup of these names."""
    os.environ[_PARTIES] = str(workers)
    for name in ("first", "second"):
        if os.path.exists(name):  # noqa: PTH110
            os.rmdir(name)  # noqa: PTH106
    return student.run_recycled(globals()[task], count, workers, tasks_per_child, globals()[setup])


def run_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those that fail included."""

    def call() -> None:
        student.run_recycled(abs, 3, 2, 2, keep_quiet)
        for task, setup in ((abs, raise_quietly), (fail_in_the_middle, keep_quiet)):
            try:
                student.run_recycled(task, 4, 2, 2, setup)
            except Exception:  # noqa: BLE001 - which one is another check's question
                pass

    return observe.pool_growth(call, times=1)  # three pools each time
