"""What runs next to the student's code for `queue_squares`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


class Number(int):
    """A number that tells in which process it is computed with."""

    def __mul__(self, other: int) -> int:
        witness.tell("computed")
        return int(self) * int(other)

    def __pow__(self, exponent: int, modulus: int | None = None) -> int:  # type: ignore[override]
        witness.tell("computed")
        return int(pow(int(self), exponent, modulus))

    def __neg__(self) -> int:
        witness.tell("computed")
        return -int(self)

    def __rsub__(self, other: int) -> int:
        witness.tell("computed")
        return int(other) - int(self)

    __rmul__ = __mul__


def produce(student: ModuleType, numbers: Sequence[int]) -> Any:
    """Call once."""
    return student.squares_and_negatives(numbers)


def produce_watched(student: ModuleType, numbers: Sequence[int]) -> Any:
    """Call once, with numbers that tell who computes with them."""
    found = student.squares_and_negatives([Number(number) for number in numbers])
    return [int(each) for each in found] if type(found) is list else found


def produce_much(student: ModuleType, base: int, count: int) -> Any:
    """Call with large numbers; say how many results are missing and how many are there too much."""
    numbers = [base**3000 + number for number in range(count)]
    found = student.squares_and_negatives(numbers)
    expected = Counter([*(each * each for each in numbers), *(-each for each in numbers)])
    return {"missing": (expected - Counter(found)).total(), "extra": (Counter(found) - expected).total()}


def produce_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: student.squares_and_negatives([1, 2, 3]))
