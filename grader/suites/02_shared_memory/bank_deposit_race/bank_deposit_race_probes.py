"""What runs next to the student's code for `bank_deposit_race`."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe

Amounts = Sequence[Sequence[int]]


def bank(student: ModuleType, opening: int, deposits: Amounts, withdrawals: Amounts) -> Any:
    """Run the bank once."""
    return student.run_bank(opening, deposits, withdrawals)


def bank_again_and_again(student: ModuleType, opening: int, deposits: Amounts, withdrawals: Amounts) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: student.run_bank(opening, deposits, withdrawals))
