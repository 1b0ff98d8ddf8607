"""Ask many processes the same thing and take the first answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def first_answer(questions: Sequence[Callable[[], T]], timeout: float) -> T:
    """Ask every question in a process of its own, all at the same time; return the answer that comes first.

    - The answer is what the question returned: anything that pickles, also `None`, and of any size. Where
      several are there at once, any of them may be returned.
    - The others are stopped: on return none of the processes is left, however long its question would take.
    - When no answer has come within `timeout` seconds: the built-in `TimeoutError`, and nobody is left.
    - While it waits the caller sleeps; it does not ask again and again whether there is news.
    - A question that raises, or whose process dies, gives no answer. Where another one answers, that is
      returned or the call raises; where none does, the call raises the question's error, or another.

    The questions are functions that can be imported, so they pickle; they may block for ever. Without a
    question nobody answers, and the call raises.

    Graded: that all are asked at the same time; that the first wins, whichever it is; those who are stopped;
    that time is kept; that waiting costs nothing; what is left behind.

    Example:
        >>> first_answer([asks_a_slow_server, asks_a_fast_server], timeout=5)
        'from the fast server'
    """
    raise NotImplementedError
