"""Spread a computation over a pool of processes."""

from __future__ import annotations

from collections.abc import Iterable


def cubes(numbers: Iterable[int], workers: int) -> list[int]:
    """Return the cube of each of the `numbers`, in their order, computed by `workers` processes.

    - The cubes are computed in `workers` processes (at least 1) that share the work among themselves and are
      at it at the same time; the calling process computes none.
    - The result is in the order of the numbers, whichever worker is done first.
    - `numbers` may be any iterable, a generator too, which can be gone through only once. None: `[]`.
    - An error in a worker, or one that `numbers` raises, is raised by the call.

    On return, and when the call raises, the pool is closed and every process has ended and is reaped.

    Graded: the cubes and their order; which processes compute them, and that they overlap; errors; what is
    left behind.

    Example:
        >>> cubes([1, 2, -3], workers=2)
        [1, 8, -27]
    """
    raise NotImplementedError
