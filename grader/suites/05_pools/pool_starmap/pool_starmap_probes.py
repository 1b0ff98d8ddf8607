"""What runs next to the student's code for `pool_starmap`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

_CALLER = "POOL_STARMAP_CALLER"
_PARTIES = "POOL_STARMAP_PARTIES"
_been_here: set[int] = set()


class Base(int):
    """A base that tells, once per process, where it is multiplied, and waits there for other processes."""

    def __new__(cls, value: int, last: int = 0) -> Base:
        """Remember which base is the last of all."""
        base = int.__new__(cls, value)
        base.last = last
        return base

    last: int

    def __reduce__(self) -> Any:
        """Pickle as what it is."""
        return Base, (int(self), self.last)

    def _arrive(self) -> int:
        me = os.getpid()
        if os.environ[_CALLER] == str(me):
            witness.tell("in the caller")
        elif me not in _been_here:
            _been_here.add(me)
            witness.meet("computing", int(os.environ[_PARTIES]))
        if int.__eq__(self, self.last):
            witness.tell("last")
        elif int.__eq__(self, 1):
            witness.hold("hold: first")
        return int.__int__(self)

    def __pow__(self, exponent: int, modulus: int | None = None) -> int:  # type: ignore[override]
        """Raise to a power."""
        return int(pow(self._arrive(), exponent, modulus))

    def __mul__(self, other: int) -> int:
        """Multiply."""
        return self._arrive() * int.__int__(other)

    def __rmul__(self, other: int) -> int:
        """Multiply, on the right."""
        return int.__int__(other) * self._arrive()


def _one_by_one(pairs: Sequence[tuple[int, int]], broken: bool = False) -> Iterator[tuple[int, int]]:
    yield from pairs
    if broken:
        raise LookupError("no more pairs")


def raise_all(student: ModuleType, cases: Sequence[Sequence[tuple[int, int]]], workers: int) -> Any:
    """Return the powers of each case, given as one kind of iterable after the other."""
    kinds: list[Any] = [list, _one_by_one, tuple, iter]
    return [student.powers(kinds[at % 4](case), workers) for at, case in enumerate(cases)]


def raise_watched(student: ModuleType, count: int, workers: int) -> Any:
    """Raise 1, 2, … to the third where the workers meet, and the first is held until the last is done."""
    os.environ[_CALLER], os.environ[_PARTIES] = str(os.getpid()), str(workers)
    return student.powers([(Base(value, last=count), 3) for value in range(1, count + 1)], workers)


def raise_alone(student: ModuleType) -> Any:
    """Raise one base, and then two with one worker: nobody to meet, and still no work for the caller."""
    os.environ[_CALLER], os.environ[_PARTIES] = str(os.getpid()), "1"
    return [student.powers([(Base(3), 2)], 2), student.powers([(Base(4), 3), (Base(5), 2)], 1)]


def raise_plain(student: ModuleType, count: int, workers: int) -> Any:
    """Raise plain numbers to the third."""
    return student.powers([(value, 3) for value in range(1, count + 1)], workers)


def raise_in_trouble(student: ModuleType, count: int, bad: int, workers: int) -> Any:
    """Raise where what stands at `bad` has no powers; at `count` the iterable itself raises."""
    pairs: list[Any] = [(None if n == bad else n, 2) for n in range(count)]
    return student.powers(_one_by_one(pairs, broken=bad == count), workers)


def raise_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those that fail included."""

    def call() -> None:
        student.powers([(1, 2), (3, 4)], 2)
        try:
            student.powers([(1, 2), (None, 2)], 2)
        except Exception:  # noqa: BLE001 - which one is another check's question
            pass

    return observe.pool_growth(call)
