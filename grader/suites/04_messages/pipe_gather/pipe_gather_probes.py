"""What runs next to the student's code for `pipe_gather`."""

from __future__ import annotations

import functools
import os
import signal
from collections.abc import Callable, Sequence
from random import Random
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def give(value: Any) -> Any:
    """Return what was given."""
    return value


def give_when_let_go(number: int) -> int:
    """Come, stay until the suite says otherwise, and return the number."""
    witness.hold(f"hold: {number}")
    return number


def big(seed: int, size: int) -> bytes:
    """Return many bytes."""
    return Random(seed).randbytes(size)


def leave(status: int) -> None:
    """Die without a word."""
    os._exit(status)


def be_killed() -> None:
    """Die of a signal."""
    os.kill(os.getpid(), signal.SIGKILL)


def stumble() -> None:
    """Raise."""
    raise KeyError("the job stumbled")


def give_a_function() -> Callable[[], None]:
    """Return what cannot be pickled."""
    return lambda: None


def jobs_of(kinds: Sequence[Sequence[Any]]) -> list[Callable[[], object]]:
    """Return the jobs that are described by a name and arguments."""
    return [functools.partial(globals()[name], *arguments) for name, *arguments in kinds]


def gather(student: ModuleType, kinds: Sequence[Sequence[Any]]) -> Any:
    """Gather once."""
    return student.gather(jobs_of(kinds))


def gather_large(student: ModuleType, kinds: Sequence[Sequence[Any]]) -> Any:
    """Gather once; say of each result whether it is the one that the job gives, dead ones give `None`."""
    found = student.gather(jobs_of(kinds))
    if not isinstance(found, list) or len(found) != len(kinds):
        return repr(found)[:200]
    expected = [big(*arguments) if name == "big" else None for name, *arguments in kinds]
    return [one == other for one, other in zip(found, expected, strict=True)]


def gather_again_and_again(student: ModuleType, kinds: Sequence[Sequence[Any]]) -> Any:
    """Say what repeated calls leave behind, those with jobs that die or raise included."""

    def call() -> None:
        student.gather(jobs_of([["give", 1], ["leave", 0], ["give", 3]]))
        try:
            student.gather(jobs_of(kinds))
        except Exception:  # noqa: BLE001 - whether it raises is open
            pass

    return observe.growth(call)
