"""Search an endless row of numbers with a pool, and stop at the first match."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def first_match(predicate: Callable[[int], bool], numbers: Iterable[int], workers: int) -> int | None:
    """Return one of the `numbers` for which `predicate` is true, or None when there is none.

    `predicate` is called in `workers` processes (at least 1) that share the numbers out among themselves, at
    the same time, never in the calling process.

    - The search ends at the first match that becomes known. Which one that is does not matter: when several
      numbers match, any of them may be returned.
    - `numbers` may be endless. It is pulled lazily: at any time fewer than 10,000 numbers have been pulled
      for which the predicate has not answered yet.
    - The workers stop at the match, also those that are in the middle of a predicate.
    - A number is a number: 0 can be a match, too.
    - An error of the predicate, or of `numbers`, is raised by the call, unless a match is found.

    `predicate` is a function that can be imported, so it pickles; it may take any time. On return, and when
    the call raises, every process has ended and is reaped.

    Graded: what is found; how far ahead is pulled; which processes search, and that they do at the same time;
    errors; what is left behind.

    Example:
        >>> first_match(is_prime, itertools.count(10**12), workers=4)
        1000000000039
    """
    raise NotImplementedError
