"""What runs next to the student's code for `pool_imap`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

_MATCHED = "matched"
"""A file that says to all predicates of an execution that the match has been let go."""


def is_zero(number: int) -> bool:
    """Match 0."""
    return number == 0


def is_negative(number: int) -> bool:
    """Match every negative number."""
    return number < 0


def is_far(number: int) -> bool:
    """Match one number that lies further on than any pool runs ahead."""
    return number == 1500


def is_never(_number: int) -> bool:
    """Match nothing."""
    return False


def fails_at_three(number: int) -> bool:
    """Raise for 3; match nothing."""
    if number == 3:
        raise LookupError("three is no number for this")
    return False


def is_zero_when_let_go(number: int) -> bool:
    """Match 0; everybody stays until the suite says otherwise. After the match nobody stays."""
    if os.path.exists(_MATCHED):  # noqa: PTH110 - it is asked thousands of times
        return False
    witness.tell("call", number)
    witness.hold("hold: predicate")
    if number == 0:
        open(_MATCHED, "w").close()  # noqa: PTH123
    return number == 0


def _count_to(end: int, ahead: int = 0) -> Iterator[int]:
    """Count; say so when more than `ahead` were pulled, when all were, and now and then that it goes on."""
    for number in range(end):
        if number == ahead:
            witness.tell("ahead")
        elif number % 500 == 499 and ahead:
            witness.tell("going on")
        yield number
    witness.tell("end")


def _breaking_off() -> Iterator[int]:
    yield from range(10, 13)
    raise LookupError("no more numbers")


def find(student: ModuleType, predicate: str, numbers: Sequence[int], workers: int) -> Any:
    """Search `numbers`, given as an iterator."""
    return student.first_match(globals()[predicate], iter(numbers), workers)


def find_several(student: ModuleType, cases: Sequence[tuple[str, Sequence[int]]], workers: int) -> Any:
    """Search one case after the other, the last one in what seems to have no end."""
    found = [student.first_match(globals()[name], numbers, workers) for name, numbers in cases]
    return [*found, student.first_match(is_far, _count_to(15_000), workers)]


def find_parked(student: ModuleType, ahead: int, workers: int) -> Any:
    """Search where every predicate stays, and whoever pulls more than `ahead` numbers is told of."""
    if os.path.exists(_MATCHED):  # noqa: PTH110
        os.unlink(_MATCHED)  # noqa: PTH108
    return student.first_match(is_zero_when_let_go, _count_to(30_000, ahead), workers)


def find_in_trouble(student: ModuleType, numbers: str, workers: int) -> Any:
    """Search without a match where something raises: the predicate at 3, or the numbers themselves."""
    rows: dict[str, Any] = {
        "first": [3, 1, 2],
        "last": (1, 2, 3),
        "endless": _count_to(15_000),
        "numbers": _breaking_off(),
    }
    return student.first_match(fails_at_three, rows[numbers], workers)


def find_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind: found, not found, failed."""

    def call() -> None:
        student.first_match(is_zero, iter(range(1000)), 2)
        student.first_match(is_never, [1, 2], 2)
        try:
            student.first_match(fails_at_three, [3], 2)
        except Exception:  # noqa: BLE001 - which one is another check's question
            pass

    return observe.pool_growth(call)
