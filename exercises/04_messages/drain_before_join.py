"""Collect big messages from many processes, and only then wait for their end."""

from __future__ import annotations


def collect_big(workers: int, size: int) -> list[int]:
    """Let `workers` processes put `size` bytes each on one queue; return the sizes of what came.

    - Each worker is a process, all at the same time; each puts one message of `size` bytes (any bytes).
    - The caller gets all messages, measures each, and joins the workers afterwards. What it returns are the
      lengths of what it has received, so the bytes themselves must come over, all of them.
    - The workers end by themselves: none is terminated, and none throws its message away in order to end.

    `size` may be 0 and may be far more than a pipe holds; without workers the call returns `[]`. On return
    every process has ended and nothing is left behind.

    Graded: the sizes; that all bytes came over; large messages, in many interleavings; deadlock; that the
    workers overlap; what is left behind.

    Example:
        >>> collect_big(2, 1_000_000)
        [1000000, 1000000]
    """
    raise NotImplementedError
