"""Let several processes count on one counter, and lose nothing."""

from __future__ import annotations


def count_up(processes: int, times: int) -> int:
    """Let `processes` child processes each add 1 to one shared counter `times` times; return where it ends.

    - The counter starts at 0 and lies in memory that all processes share (a `Value`, say).
    - Every process adds 1 and again 1, `times` times; all processes run **at the same time**, and it is they
      who count, not the caller.
    - No update is lost: the result is `processes * times`, in any interleaving.

    `processes` is at least 1, `times` at least 0, and the result stays below 2**31. On return every process
    has ended, and nothing is left behind.

    Graded: the result, in many interleavings and in nasty ones; that the processes overlap and do the work;
    deadlock; what is left behind.

    Example:
        >>> count_up(2, 100)
        200
        >>> count_up(3, 0)
        0
    """
    raise NotImplementedError
