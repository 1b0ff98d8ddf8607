"""What runs next to the student's code for `raw_shared`."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe


def count(student: ModuleType, samples: Sequence[int], bins: int, processes: int) -> Any:
    """Count once."""
    return student.histogram(samples, bins, processes)


def count_several(student: ModuleType, cases: Sequence[tuple[Sequence[int], int, int]]) -> Any:
    """Count each case."""
    return [student.histogram(*case) for case in cases]


def count_what_is_bad(student: ModuleType, cases: Sequence[tuple[Sequence[int], int, int]]) -> Any:
    """Say of each case whether it raised `ValueError`; else what it gave, or which error."""
    found: list[Any] = []
    for case in cases:
        try:
            found.append(student.histogram(*case))
        except ValueError:
            found.append("ValueError")
        except Exception as error:  # noqa: BLE001 - which one is for the suite to judge
            found.append(type(error).__name__)
    return found


def count_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those with a bad sample included."""

    def call() -> None:
        student.histogram([0, 1, 1], 2, 2)
        try:
            student.histogram([0, 7], 2, 2)
        except ValueError:
            pass

    return observe.growth(call)
