"""What the open checks of `bank_deposit_race` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def bank_examples(student: ModuleType) -> Any:
    """Return what the examples give, tuples as lists."""
    examples = {
        "deposits": student.run_bank(100, [[20, 20]], []),
        "withdrawals": student.run_bank(100, [], [[70, 70]]),
        "nobody": student.run_bank(7, [], []),
    }
    return {name: [balance, list(refused)] for name, (balance, refused) in examples.items()}
