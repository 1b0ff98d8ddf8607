"""What runs next to the student's code for `async_result`."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

PLENTY = 3600.0


class PoorFellowError(Exception):
    """An error of the suite's own."""


def give_back(*args: Any) -> Any:
    """Return the arguments, the only one as it is; say in which process."""
    witness.tell("call")
    return args[0] if len(args) == 1 else args


def give_error(text: str) -> Exception:
    """Return an error; nothing has failed."""
    return LookupError(text)


def fail(kind: str, text: str) -> None:
    """Raise an error of this kind."""
    kinds = {"mp": multiprocessing.TimeoutError, "own": PoorFellowError, "time": TimeoutError}
    raise {**kinds, "key": KeyError, "zero": ZeroDivisionError}[kind](text)


def fill(size: int) -> bytes:
    """Return so many bytes: more than fit in a pipe."""
    return bytes(size)


def take_a_moment(value: Any) -> Any:
    """Return, but not at once."""
    time.sleep(0.1)
    return value


def stay() -> None:
    """Never return."""
    witness.tell("call")
    witness.hold("hold: for ever")


def spin() -> None:
    """Never return, and keep a processor busy."""
    while True:
        pass


def try_all(student: ModuleType, cases: Sequence[tuple[str, tuple[Any, ...]]]) -> Any:
    """Try functions that are done at once, with plenty of time; big values by their length only."""
    found = []
    for name, args in cases:
        answer = student.try_within(globals()[name], args, PLENTY)
        if type(answer) is tuple and len(answer) == 2 and type(answer[1]) is bytes:
            answer = (answer[0], len(answer[1]))
        elif type(answer) is tuple and len(answer) == 2 and type(answer[1]) is LookupError:
            answer = (answer[0], {"returned": str(answer[1])})
        found.append(answer)
    return found


def try_what_is_late(student: ModuleType, cases: Sequence[tuple[str, float]]) -> Any:
    """Try functions that never return, and after each of them one that does."""
    found = []
    for name, timeout in cases:
        found.append(student.try_within(globals()[name], (), timeout))
        found.append([child["state"] for child in observe.children()])
        found.append(student.try_within(give_back, (timeout,), PLENTY))
    return found


def try_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, whatever became of the function."""

    def call() -> None:
        student.try_within(abs, (-1,), PLENTY)
        student.try_within(fail, ("key", "x"), PLENTY)
        student.try_within(spin, (), 0.05)

    return observe.pool_growth(call)
