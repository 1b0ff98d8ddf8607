"""What runs next to the student's code for `pool_queue`."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

_CALLER = "POOL_QUEUE_CALLER"
_PARTIES = "POOL_QUEUE_PARTIES"
_been_here: set[int] = set()
_sent: set[int] = set()
"""Who has sent messages that were not made plain."""


def _arrive() -> None:
    """Wait, once in each worker, for the others; the caller and a manager's server only pass messages on."""
    me = os.getpid()
    if os.environ[_CALLER] == str(me) or me in _been_here:
        return
    if getattr(multiprocessing.current_process(), "_manager_server", None) is None:
        _been_here.add(me)
        witness.meet("reporting", int(os.environ[_PARTIES]))


class Message(str):
    """A text that tells when it is touched in a worker: received, sent, or made plain."""

    __slots__ = ()

    def __reduce__(self) -> Any:
        """Be sent."""
        _sent.add(os.getpid())
        _arrive()
        return _received, (str.__str__(self),)

    def __str__(self) -> str:
        """Become a plain text."""
        _arrive()
        return str.__str__(self)

    def __format__(self, how: str) -> str:
        """Become a part of a text."""
        _arrive()
        return str.__format__(self, how)

    def encode(self, *how: Any, **more: Any) -> bytes:
        """Become bytes."""
        _arrive()
        return str.encode(self, *how, **more)


def _received(text: str) -> Message:
    _arrive()
    return Message(text)


def log(student: ModuleType, messages: Sequence[str], workers: int) -> Any:
    """Report once."""
    return student.log_from_pool(messages, workers)


def log_several(student: ModuleType, cases: Sequence[Sequence[str]], workers: int) -> Any:
    """Report one case after the other."""
    return [student.log_from_pool(case, workers) for case in cases]


def log_much(student: ModuleType, count: int, size: int, workers: int) -> Any:
    """Report long messages; return how many of each arrived whole."""
    messages = [chr(ord("a") + number % 26) * size for number in range(count)]
    found = student.log_from_pool(messages, workers)
    return sorted(found) == sorted(messages)


def log_watched(student: ModuleType, count: int, workers: int) -> Any:
    """Report messages that tell where they are touched; return them plain, and if the caller sent any."""
    os.environ[_CALLER], os.environ[_PARTIES] = str(os.getpid()), str(workers)
    found = student.log_from_pool([Message(f"message {number}") for number in range(count)], workers)
    return {"texts": sorted(str.__str__(text) for text in found), "sent": os.getpid() in _sent}


def log_plain(student: ModuleType, count: int, workers: int) -> Any:
    """Report plain texts."""
    return sorted(student.log_from_pool([f"message {number}" for number in range(count)], workers))


def log_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""
    return observe.pool_growth(lambda: student.log_from_pool(["one", "two", "one"], 2))
