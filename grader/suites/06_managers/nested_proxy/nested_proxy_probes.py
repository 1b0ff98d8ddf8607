"""What runs next to the student's code for `nested_proxy`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from types import ModuleType
from typing import Any, SupportsIndex

from grader.inside import observe, pauses, witness

_CALLER = "NESTED_PROXY_CALLER"
_met: set[int] = set()
"""Processes that have looked at a word already."""


class Word(str):
    """A word that calls `look` when a process other than the caller looks at its letters."""

    __slots__ = ()
    look: Callable[[], None]

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        if os.environ.get(_CALLER) != str(os.getpid()):
            type(self).look()
        return str.__getitem__(self, key)

    def __iter__(self) -> Iterator[str]:
        if os.environ.get(_CALLER) != str(os.getpid()):
            type(self).look()
        return str.__iter__(self)


class SharedWord(Word):
    """A word that waits for a second worker when a worker looks at its letters for the first time."""

    __slots__ = ()

    @staticmethod
    def look() -> None:
        """Meet another worker, once per process."""
        if os.getpid() not in _met:
            _met.add(os.getpid())
            witness.meet("letters", 2)


class SlowWord(Word):
    """A word whose worker's steps are counted from the first look at its letters."""

    __slots__ = ()
    look = staticmethod(pauses.count_from_here)


class LateWord(Word):
    """A word that a worker sees only when the suite lets it."""

    __slots__ = ()

    @staticmethod
    def look() -> None:
        """Wait, once per process."""
        if os.getpid() not in _met:
            _met.add(os.getpid())
            witness.hold("hold: late word")


class BadWord(Word):
    """A word whose letters no worker can see."""

    __slots__ = ()

    @staticmethod
    def look() -> None:
        """Fail."""
        raise LookupError("this word cannot be read")


def _plain(groups: Any) -> Any:
    """Return the groups with plain strings, as far as they are plain containers; else as they are."""
    if type(groups) is not dict:
        return groups
    return {
        str.__str__(initial): [str.__str__(word) for word in group] if type(group) is list else group
        for initial, group in groups.items()
    }


def group(student: ModuleType, words: Sequence[str], workers: int) -> Any:
    """Group once."""
    return student.group_by_initial(words, workers)


def group_several(student: ModuleType, cases: Sequence[tuple[Sequence[str], int]]) -> Any:
    """Group several times in a row."""
    return [student.group_by_initial(words, workers) for words, workers in cases]


def group_in_company(student: ModuleType, words: Sequence[str], workers: int) -> Any:
    """Group words that wait for a second worker."""
    os.environ[_CALLER] = str(os.getpid())
    return _plain(student.group_by_initial([SharedWord(word) for word in words], workers))


def group_slowly(student: ModuleType, slow: str, late: str, point: int) -> Any:
    """Group two words; the worker of one waits at a point of its way until the other has been there."""
    os.environ[_CALLER] = str(os.getpid())
    pauses.hold_at(str(student.__file__), point)
    return _plain(student.group_by_initial([SlowWord(slow), LateWord(late)], 2))


def group_with_a_bad_word(student: ModuleType, words: Sequence[str], bad: int, workers: int) -> Any:
    """Group where the word of number `bad` makes its worker fail, if one looks at its letters."""
    os.environ[_CALLER] = str(os.getpid())
    spoilt = [BadWord(word) if number == bad else word for number, word in enumerate(words)]
    return _plain(student.group_by_initial(spoilt, workers))


def group_again_and_again(student: ModuleType, words: Sequence[str], workers: int) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: student.group_by_initial(words, workers))
