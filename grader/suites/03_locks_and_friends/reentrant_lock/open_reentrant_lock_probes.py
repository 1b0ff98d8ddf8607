"""What the open checks of `reentrant_lock` run next to the student's code."""

from __future__ import annotations

import gc
from types import ModuleType
from typing import Any


def ledger_example(student: ModuleType) -> Any:
    """Return the balances of the task's example."""
    ledger = student.Ledger()
    balances = [ledger.balance()]
    ledger.deposit(5)
    balances.append(ledger.balance())
    ledger.deposit_all([10, 20])
    balances.append(ledger.balance())
    del ledger
    gc.collect()
    return balances
