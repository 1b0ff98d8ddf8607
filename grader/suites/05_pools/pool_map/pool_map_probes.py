"""What runs next to the student's code for `pool_map`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

_CALLER = "POOL_MAP_CALLER"
_PARTIES = "POOL_MAP_PARTIES"
_been_here: set[int] = set()


class Number(int):
    """A number that tells, once per process, where it is multiplied, and waits there for other processes."""

    def __new__(cls, value: int, last: int = 0) -> Number:
        """Remember which number is the last of all."""
        number = int.__new__(cls, value)
        number.last = last
        return number

    last: int

    def __reduce__(self) -> Any:
        """Pickle as what it is."""
        return Number, (int(self), self.last)

    def _arrive(self) -> int:
        me = os.getpid()
        if os.environ[_CALLER] == str(me):
            witness.tell("in the caller")
        elif me not in _been_here:
            _been_here.add(me)
            witness.meet("computing", int(os.environ[_PARTIES]))
        if self.last and int.__eq__(self, self.last):
            witness.tell("last")
        elif self.last and int.__eq__(self, 1):
            witness.hold("hold: first")
        return int.__int__(self)

    def __mul__(self, other: int) -> int:
        """Multiply."""
        return self._arrive() * int.__int__(other)

    def __rmul__(self, other: int) -> int:
        """Multiply, on the right."""
        return int.__int__(other) * self._arrive()

    def __pow__(self, exponent: int, modulus: int | None = None) -> int:  # type: ignore[override]
        """Raise to a power."""
        return int(pow(self._arrive(), exponent, modulus))


def _one_by_one(numbers: Sequence[int]) -> Iterator[int]:
    yield from numbers


def cube_all(student: ModuleType, cases: Sequence[Sequence[int]], workers: int) -> Any:
    """Return the cubes of each case, given as one kind of iterable after the other."""
    kinds: list[Any] = [list, tuple, _one_by_one, iter]
    return [student.cubes(kinds[at % 4](case), workers) for at, case in enumerate(cases)]


def cube_watched(student: ModuleType, count: int, workers: int) -> Any:
    """Cube 1, 2, … where the workers meet, and the first number is held until the last is done."""
    os.environ[_CALLER], os.environ[_PARTIES] = str(os.getpid()), str(workers)
    return student.cubes([Number(value, last=count) for value in range(1, count + 1)], workers)


def cube_alone(student: ModuleType) -> Any:
    """Cube one number, and then two with one worker: nobody to meet, and still no work for the caller."""
    os.environ[_CALLER], os.environ[_PARTIES] = str(os.getpid()), "1"
    return [student.cubes([Number(3)], 2), student.cubes([Number(4), Number(5)], 1)]


def cube_plain(student: ModuleType, count: int, workers: int) -> Any:
    """Cube 1, 2, …, plain numbers."""
    return student.cubes(list(range(1, count + 1)), workers)


def _breaking_off() -> Iterator[int]:
    yield from range(5)
    raise LookupError("no more numbers")


def cube_in_trouble(student: ModuleType, count: int, bad: int, workers: int) -> Any:
    """Cube where what stands at `bad` has no cube; at `count` the iterable itself raises."""
    if bad == count:
        return student.cubes(_breaking_off(), workers)
    return student.cubes([None if n == bad else n for n in range(count)], workers)


def cube_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those that fail included."""

    def call() -> None:
        student.cubes([1, 2, 3], 2)
        try:
            student.cubes([1, None, 3], 2)
        except Exception:  # noqa: BLE001 - which one is another check's question
            pass

    return observe.pool_growth(call)
