"""Count primes with several processors at once."""

from __future__ import annotations

from collections.abc import Sequence


def count_primes(ranges: Sequence[tuple[int, int]], workers: int) -> list[int]:
    """Return how many primes there are in each of the half-open `ranges`, counted by `workers` processes.

    `(10, 20)` stands for the numbers 10, 11 … 19, of which four are prime. How you find out whether a number
    is prime is up to you; a simple way will do.

    - The counting is done in child processes, `workers` of them **at the same time**, each with its share of
      the ranges: when one is at a long range the others go on with the rest. (With fewer ranges than
      `workers` there may be fewer processes.)
    - Never many more processes than `workers`, however many ranges there are.
    - The counts come in the order of the ranges. No ranges: `[]`. A range may be empty and may begin with 0;
      ranges may overlap and may be there twice.
    - `workers < 1`: `ValueError`, before any process is started.

    On return every process has ended and nothing is left behind.

    Graded: the counts and their order; who counts, and whether several do at the same time (that is seen, not
    measured by the clock); bad arguments; what is left behind.

    Example:
        >>> count_primes([(0, 10), (10, 20), (20, 20)], 2)
        [4, 4, 0]
    """
    raise NotImplementedError
