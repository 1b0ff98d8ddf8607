"""Let several processes add to every number of one shared array."""

from __future__ import annotations

from collections.abc import Sequence


def add_to_all(numbers: Sequence[float], processes: int, times: int) -> list[float]:
    """Let `processes` child processes each add 1 to every one of `numbers` `times` times; return the sums.

    - The numbers are put into one array that all processes share (an `Array`, say); the caller's sequence is
      left as it is.
    - Every process goes through **all** elements, `times` times, and adds 1 to each. All processes run **at
      the same time**, and it is they who add, not the caller.
    - No update of any element is lost: element `i` of the result is `numbers[i] + processes * times`, in any
      interleaving.
    - The result is a plain list of floats of double precision, in the order of `numbers`.

    `processes` is at least 1, `times` at least 0; `numbers` may be empty and may hold whole numbers. On
    return every process has ended, and nothing is left behind.

    Graded: the result, in many interleavings and in nasty ones; that the processes overlap and do the work;
    deadlock; what is left behind.

    Example:
        >>> add_to_all([0.0, 100.0, 200.5], 2, 100)
        [200.0, 300.0, 400.5]
        >>> add_to_all([], 2, 100)
        []
    """
    raise NotImplementedError
