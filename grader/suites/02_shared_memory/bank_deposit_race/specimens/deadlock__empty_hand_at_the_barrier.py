"""Wrong: all processes meet at a barrier before they begin, but one with an empty sequence goes home
without having been there; as soon as an inner sequence is empty the others wait for ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from multiprocessing import Barrier, Process, RawArray, Value
from typing import Any


def _deposit_all(amounts: Sequence[int], barrier: Any, balance: Any) -> None:
    if not amounts:
        return
    barrier.wait()
    for amount in amounts:
        with balance.get_lock():
            balance.value += amount


def _withdraw_all(amounts: Sequence[int], barrier: Any, balance: Any, refused: Any, first: int) -> None:
    if not amounts:
        return
    barrier.wait()
    for index, amount in enumerate(amounts, first):
        with balance.get_lock():
            if amount > balance.value:
                refused[index] = 1
            else:
                balance.value -= amount


def run_bank(
    opening: int,
    deposits: Sequence[Sequence[int]],
    withdrawals: Sequence[Sequence[int]],
) -> tuple[int, list[int]]:
    parties = len(deposits) + len(withdrawals)
    if parties == 0:
        return opening, []
    barrier = Barrier(parties)
    balance = Value("q", opening)
    refused = RawArray("b", sum(map(len, withdrawals)) + 1)
    processes = [Process(target=_deposit_all, args=(amounts, barrier, balance)) for amounts in deposits]
    first = 0
    for amounts in withdrawals:
        processes.append(Process(target=_withdraw_all, args=(amounts, barrier, balance, refused, first)))
        first += len(amounts)
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a process failed")
    return balance.value, [a for a, no in zip(chain.from_iterable(withdrawals), refused) if no]
