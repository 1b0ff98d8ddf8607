"""Move money between many accounts, many transfers at once, without a deadlock."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing import Array, Lock, Process
from multiprocessing.synchronize import Lock as LockType
from typing import Any


def run_transfers(balances: Sequence[int], transfers: Sequence[tuple[int, int, int]]) -> list[int]:
    accounts = Array("q", list(balances), lock=False)  # each account has a lock of its own
    locks = [Lock() for _ in balances]
    processes: list[Process] = []
    try:
        for source, target, amount in transfers:
            process = Process(target=transfer, args=(accounts, locks, source, target, amount))
            process.start()
            processes.append(process)
        for process in processes:
            process.join()
        if any(process.exitcode != 0 for process in processes):
            raise RuntimeError("a transfer failed")
        return list(accounts)
    finally:
        for process in processes:
            process.kill()  # alive only when starting or waiting was cut short
            process.join()
            process.close()


def transfer(accounts: Any, locks: Sequence[LockType], source: int, target: int, amount: int) -> None:
    """Move the amount if the source covers it."""
    if source == target:
        return  # one lock, which must not be taken twice; and nothing to do
    # By number, not by role: where all climb in one order, nobody can wait in a circle.
    first, second = sorted((source, target))
    with locks[first], locks[second]:
        if amount <= accounts[source]:
            accounts[source] -= amount
            accounts[target] += amount
