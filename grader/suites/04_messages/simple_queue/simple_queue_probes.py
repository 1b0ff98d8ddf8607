"""What runs next to the student's code for `simple_queue`."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


class Number(int):
    """A number that tells in which process something is added to it, and stays one of its kind."""

    def __add__(self, other: int) -> Number:
        witness.tell("added", int(other))
        return Number(int(self) + int(other))

    __radd__ = __add__


def relay(student: ModuleType, values: Sequence[int], stages: int) -> Any:
    """Relay once."""
    return student.relay(values, stages)


def relay_watched(student: ModuleType, values: Sequence[int], stages: int) -> Any:
    """Relay once, with numbers that tell who adds."""
    found = student.relay([Number(value) for value in values], stages)
    return [int(each) for each in found] if type(found) is list else found


def relay_much(student: ModuleType, base: int, count: int, stages: int) -> Any:
    """Relay large numbers; say how many came and which is the first that is wrong, -1 for none."""
    values = [base**3000 + number for number in range(count)]
    found = student.relay(values, stages)
    wrong = (i for i, (one, other) in enumerate(zip(values, found, strict=False)) if one + stages != other)
    return {"came": len(found), "wrong": next(wrong, -1)}


def relay_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: student.relay([1, 2, 3], 2))
