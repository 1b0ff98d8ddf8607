"""What runs next to the student's code for `manager_dict`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from multiprocessing.managers import BaseProxy
from types import ModuleType
from typing import Any, SupportsIndex

from grader.inside import observe, witness

_CALLER = "MANAGER_DICT_CALLER"


class Word(str):
    """A word that tells in which process it is hashed: counting a word hashes it."""

    __slots__ = ()

    def __hash__(self) -> int:
        if os.environ.get(_CALLER) == str(os.getpid()):
            _hashed_by_caller.append(1)
        return str.__hash__(self)

    def __eq__(self, other: object) -> bool:
        return str.__eq__(self, other)


_hashed_by_caller: list[int] = []


class Text(str):
    """A text whose words are `Word`s; split in a worker it waits for a second worker to split one."""

    __slots__ = ()

    def split(self, sep: str | None = None, maxsplit: SupportsIndex = -1) -> list[str]:
        """Split as `str` does, in company when not in the caller."""
        if os.environ.get(_CALLER) != str(os.getpid()):
            witness.meet("split", 2)
        return [Word(word) for word in str.split(self, sep, maxsplit)]


def _plain(counts: Any) -> Any:
    """Return the counts with plain strings as keys, if they are a plain dict; else as they are."""
    if type(counts) is not dict:
        return counts
    return {str.__str__(word): count for word, count in counts.items()}


def count(student: ModuleType, texts: Sequence[str], workers: int) -> Any:
    """Count once."""
    return student.count_words(texts, workers)


class BadText(str):
    """A text that cannot be split."""

    __slots__ = ()

    def split(self, _sep: str | None = None, _maxsplit: SupportsIndex = -1) -> list[str]:
        """Fail."""
        raise LookupError("this text cannot be split")


def count_with_a_bad_text(student: ModuleType, texts: Sequence[str], bad: int, workers: int) -> Any:
    """Count where the text of number `bad` makes its worker fail."""
    spoilt = [BadText(text) if number == bad else text for number, text in enumerate(texts)]
    return student.count_words(spoilt, workers)


def _watch_proxies() -> None:
    """Count what the caller asks of managed objects."""
    proxies: Any = BaseProxy
    genuine = proxies._callmethod

    def watched(proxy: BaseProxy, *arguments: Any, **options: Any) -> Any:
        if os.environ.get(_CALLER) == str(os.getpid()):
            _hashed_by_caller.append(1)
        return genuine(proxy, *arguments, **options)

    proxies._callmethod = watched


def count_watched(student: ModuleType, texts: Sequence[str], workers: int) -> Any:
    """Count texts that tell who splits them and who counts their words."""
    os.environ[_CALLER] = str(os.getpid())
    _watch_proxies()
    counts = student.count_words([Text(text) for text in texts], workers)
    hashed = len(_hashed_by_caller)
    return {"counts": _plain(counts), "hashed_by_caller": hashed}


def count_again_and_again(student: ModuleType, texts: Sequence[str], workers: int) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: student.count_words(texts, workers))
