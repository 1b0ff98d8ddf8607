"""Map a function of two arguments over pairs, with a pool."""

from __future__ import annotations

from collections.abc import Iterable


def powers(pairs: Iterable[tuple[int, int]], workers: int) -> list[int]:
    """Return `base ** exponent` for each pair `(base, exponent)`, in the order of the pairs.

    - The powers are exact integers, however large, for exponents of 0 and more; `0 ** 0` is 1.
    - They are computed in `workers` processes (at least 1) that share the pairs among themselves and are at
      it at the same time; the calling process computes none.
    - `pairs` may be any iterable, a generator too. None: `[]`.
    - An error in a worker, or one that `pairs` raises, is raised by the call.

    On return, and when the call raises, the pool is closed and every process has ended and is reaped.

    Graded: the powers and their order; which processes compute them, and that they overlap; errors; what is
    left behind.

    Example:
        >>> powers([(2, 10), (10, 2), (7, 0)], workers=2)
        [1024, 100, 1]
    """
    raise NotImplementedError
