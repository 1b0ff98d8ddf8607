"""What runs next to the student's code for `queue_squares`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

_begun = False
"""Whether this process has computed something."""


def tell(kind: str) -> None:
    """Tell what is computed; the first time, wait for another process to compute, too."""
    global _begun
    witness.tell("computed", kind)
    if not _begun:
        _begun = True
        witness.meet("computing", 2)


class Number(int):
    """A number that tells in which process it is computed with."""

    def __mul__(self, other: int) -> int:
        tell("product")
        return int(self) * int(other)

    def __pow__(self, exponent: int, modulus: int | None = None) -> int:  # type: ignore[override]
        tell("product")
        return int(pow(int(self), exponent, modulus))

    def __neg__(self) -> int:
        tell("negative")
        return -int(self)

    def __rsub__(self, other: int) -> int:
        tell("negative")
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
    numbers = [base**2000 + number for number in range(count)]
    found = student.squares_and_negatives(numbers)
    expected = Counter([*(each * each for each in numbers), *(-each for each in numbers)])
    return {"missing": (expected - Counter(found)).total(), "extra": (Counter(found) - expected).total()}


def produce_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: student.squares_and_negatives([1, 2, 3]))
