"""What runs next to the student's code for `poll_for_news`."""

from __future__ import annotations

import functools
import os
import time
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def give(value: Any) -> Any:
    """Answer at once."""
    return value


def big(number: int) -> bytes:
    """Answer with more than a pipe holds, when the others do."""
    witness.meet("large answers", 3)
    return bytes([number]) * 1_000_000


def give_when_let_go(number: int) -> int:
    """Answer when the suite says so."""
    witness.hold(f"hold: {number}")
    return number


def never() -> None:
    """Block for ever."""
    witness.hold("hold: for ever")


def stumble() -> None:
    """Raise."""
    raise LookupError("nobody knows")


def leave_later(seconds: float) -> None:
    """Die without a word after a while."""
    time.sleep(seconds)
    os._exit(3)


def give_later(seconds: float) -> str:
    """Answer after a while."""
    time.sleep(seconds)
    return "late"


def leave() -> None:
    """Die without a word."""
    os._exit(3)


def questions_of(kinds: Sequence[Sequence[Any]]) -> list[Callable[[], Any]]:
    """Return the questions that are described by a name and arguments."""
    return [functools.partial(globals()[name], *arguments) for name, *arguments in kinds]


def ask(student: ModuleType, kinds: Sequence[Sequence[Any]], timeout: float) -> Any:
    """Ask once."""
    return student.first_answer(questions_of(kinds), timeout)


def ask_one_by_one(student: ModuleType, values: Sequence[Any]) -> Any:
    """Ask one question after the other, in calls of their own, and return all answers."""
    return [student.first_answer([functools.partial(give, value)], 60) for value in values]


def ask_for_large(student: ModuleType) -> Any:
    """Say which of several large answers came, that come together."""
    found = student.first_answer(questions_of([["big", 1], ["big", 2], ["big", 3]]), 60)
    return found[0] if found in map(big, (1, 2, 3)) else f"{type(found).__name__} of another content"


def ask_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those without an answer included."""

    def call() -> None:
        student.first_answer(questions_of([["give", 1], ["never"], ["give", 2]]), 60)
        for kinds in ([["never"], ["never"]], [["stumble"], ["never"]], [["leave"]]):
            try:
                student.first_answer(questions_of(kinds), 0.05)
            except Exception:  # noqa: BLE001 - which one is another check's question
                pass

    return observe.growth(call)
