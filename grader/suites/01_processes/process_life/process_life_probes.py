"""What runs next to the student's code for `process_life`."""

from __future__ import annotations

import os
import signal
import sys
from multiprocessing import current_process
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def _say() -> None:
    me = current_process()
    witness.tell("target", {"pid": os.getpid(), "name": me.name, "daemon": me.daemon})


def stay() -> None:
    """Run until the suite says otherwise."""
    _say()
    witness.hold("hold: target")


def end_at_once() -> None:
    """Return."""
    _say()


def raise_at_once() -> None:
    """Fail."""
    _say()
    raise LookupError("this target fails")


def exit_with_7() -> None:
    """Exit with a status."""
    _say()
    sys.exit(7)


def be_killed() -> None:
    """Die of a signal."""
    _say()
    os.kill(os.getpid(), signal.SIGKILL)


def life(student: ModuleType, target: str, name: str) -> Any:
    """Return the snapshots of a target of that name."""
    return student.life_of(globals()[target], name)


def lives(student: ModuleType, targets: list[str]) -> Any:
    """Return the snapshots of several, each under its own name."""
    return [student.life_of(globals()[target], target) for target in targets]


def lives_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""

    def call() -> None:
        student.life_of(end_at_once, "one")
        student.life_of(raise_at_once, "two")

    return observe.growth(call, times=3)
