"""What runs next to the student's code for `reentrant_lock`."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from multiprocessing import Process
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

Order = tuple[str, Any]
"""A method's name and its argument; a look is `("balance", None)`."""


def carry_out(ledger: Any, orders: Sequence[Order]) -> None:
    """Carry out one process's orders; tell what the looks have seen."""
    for number, (method, argument) in enumerate(orders):
        if method == "balance":
            witness.tell("seen", [number, ledger.balance()])
        else:
            getattr(ledger, method)(argument)


def run_all(ledger: Any, lines: Sequence[Sequence[Order]]) -> list[int | None]:
    """Carry out every line of orders in a process of its own; return the exit codes."""
    processes = [Process(target=carry_out, args=(ledger, line)) for line in lines]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    codes = [process.exitcode for process in processes]
    for process in processes:
        process.close()
    return codes


def book(student: ModuleType, lines: Sequence[Sequence[Order]]) -> Any:
    """Let processes use one ledger; return its balance in the end, and their exit codes."""
    ledger = student.Ledger()
    codes = run_all(ledger, lines)
    balance = ledger.balance()
    del ledger
    gc.collect()
    return [balance, codes]


def book_alone(student: ModuleType, orders: Sequence[Order]) -> Any:
    """Use a ledger in this process only; return all results."""
    ledger = student.Ledger()
    results = [
        ledger.balance() if method == "balance" else getattr(ledger, method)(argument)
        for method, argument in orders
    ]
    del ledger
    gc.collect()
    return results


def book_in_two(student: ModuleType) -> Any:
    """Use two ledgers, from a child and from here; return their balances."""
    first, second = student.Ledger(), student.Ledger()
    first.deposit(3)
    first.deposit_all([])  # who keeps the lock then lets nobody in any more
    first.deposit(0)
    first.deposit_all([0])
    run_all(first, [[("deposit", 4)]])
    second.deposit_all([10, 20])
    balances = [first.balance(), second.balance()]
    del first, second
    gc.collect()
    return balances


class Bad:
    """No amount: whatever is done with it raises."""

    def _raise(self, *_: object) -> int:
        raise LookupError("no amount")

    __add__ = __radd__ = __iadd__ = __int__ = __index__ = __float__ = _raise
    __lt__ = __gt__ = __le__ = __ge__ = _raise


def book_after_error(student: ModuleType) -> Any:
    """Deposit what is no amount, alone and among others, then let a child use the ledger."""
    ledger = student.Ledger()
    attempts: list[Order] = [("deposit", Bad()), ("deposit_all", [1, Bad(), 2])]
    raised = []
    for method, argument in attempts:
        try:
            getattr(ledger, method)(argument)
            raised.append(False)
        except Exception:  # noqa: BLE001 - which one is the student's choice
            raised.append(True)
    codes = run_all(ledger, [[("deposit_all", [50, 50])]])
    balance = ledger.balance()
    del ledger
    gc.collect()
    return [raised, codes, balance]


def book_again_and_again(student: ModuleType) -> Any:
    """Say what ledgers leave behind that nobody has any more."""

    def call() -> None:
        ledger = student.Ledger()
        run_all(ledger, [[("deposit_all", [1, 2])], [("deposit", 3)]])
        ledger.balance()
        del ledger
        gc.collect()

    return observe.growth(call)
