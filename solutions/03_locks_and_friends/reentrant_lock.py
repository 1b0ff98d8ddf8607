"""Keep a ledger whose longer entries are made of shorter ones, and are not to be looked into half-way."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing import RLock
from multiprocessing.sharedctypes import RawValue


class Ledger:
    def __init__(self) -> None:
        self._lock = RLock()  # re-entrant: `deposit_all` holds it while it calls `deposit`
        self._sum = RawValue("q", 0)

    def deposit(self, amount: int) -> None:
        with self._lock:
            self._sum.value += amount

    def deposit_all(self, amounts: Sequence[int]) -> None:
        with self._lock:  # around the loop: between two amounts nobody else may come in
            for amount in amounts:
                self.deposit(amount)

    def balance(self) -> int:
        with self._lock:  # a look into the middle of `deposit_all` would see half an entry
            return int(self._sum.value)
