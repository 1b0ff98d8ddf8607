"""What runs next to the student's code for `gil_escape`."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from grader.inside import observe


def count(student: ModuleType, ranges: list[tuple[int, int]], workers: int) -> Any:
    """Count once."""
    return student.count_primes(ranges, workers)


def count_each(student: ModuleType, cases: list[tuple[list[tuple[int, int]], int]]) -> Any:
    """Count case by case."""
    return [student.count_primes(ranges, workers) for ranges, workers in cases]


def count_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""

    def call() -> None:
        student.count_primes([(0, 10), (20, 30), (5, 5)], 2)
        student.count_primes([], 1)
        try:
            student.count_primes([(0, 10)], 0)
        except ValueError:
            pass

    return observe.growth(call)
