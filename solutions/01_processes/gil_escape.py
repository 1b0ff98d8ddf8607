"""Count primes with several processors at once."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from math import isqrt


def count_primes(ranges: Sequence[tuple[int, int]], workers: int) -> list[int]:
    if workers < 1:
        raise ValueError(f"at least 1 worker is needed, not {workers}")
    with ProcessPoolExecutor(workers) as executor:  # waits for its processes at the end
        return list(executor.map(count_in, ranges))


def count_in(bounds: tuple[int, int]) -> int:
    """Count the primes of one range."""
    return sum(map(is_prime, range(*bounds)))


def is_prime(number: int) -> bool:
    if number < 4:
        return number > 1
    return number % 2 == 1 and all(number % divisor for divisor in range(3, isqrt(number) + 1, 2))
