"""Take everything that two producers put on one queue, and not one item less."""

from __future__ import annotations

from collections.abc import Sequence


def squares_and_negatives(numbers: Sequence[int]) -> list[int]:
    """Return `n * n` and `-n` for every number: twice as many results as there are numbers, in any order.

    - Two producer processes work at the same time, one for the squares and one for the negatives, say. The
      caller computes nothing; it takes what they put on one queue.
    - It takes *all* items, however slow the producers are and however much they put: far more than fits into
      a pipe, too. It does not conclude from an empty queue, or from a pause, that nothing will come any more.

    The numbers may be of any size, negative, 0, or there more than once. Without any the call returns `[]`.
    On return both processes have ended and nothing is left behind.

    Graded: the results, in many interleavings and when there are many; that the producers overlap; that they
    do the work; deadlock; what is left behind.

    Example:
        >>> sorted(squares_and_negatives([1, 2, 3]))
        [-3, -2, -1, 1, 4, 9]
    """
    raise NotImplementedError
