"""What the open checks of `transfer` run next to the student's code."""

from __future__ import annotations

from types import ModuleType


def example_transfers(student: ModuleType) -> list[list[int]]:
    """Make one transfer at a time."""
    orders = [([10, 0], (0, 1, 4)), ([10, 0], (0, 1, 11)), ([7], (0, 0, 3))]
    return [student.run_transfers(accounts, [order]) for accounts, order in orders]
