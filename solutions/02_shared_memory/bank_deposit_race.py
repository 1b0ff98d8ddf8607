"""Keep one account right while many processes pay in and draw out."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing import Array, Process, Value
from typing import Any


def run_bank(
    opening: int,
    deposits: Sequence[Sequence[int]],
    withdrawals: Sequence[Sequence[int]],
) -> tuple[int, list[int]]:
    balance = Value("q", opening)
    # One flag per withdrawal, written by its own process only: no lock is needed for these.
    refusals = [Array("b", len(amounts), lock=False) for amounts in withdrawals]
    exit_codes = run_all(
        [Process(target=deposit, args=(balance, amounts)) for amounts in deposits]
        + [
            Process(target=withdraw, args=(balance, amounts, refused))
            for amounts, refused in zip(withdrawals, refusals, strict=True)
        ]
    )
    if any(exit_codes):
        raise RuntimeError(f"a process failed; the exit codes are {exit_codes}")
    refused_amounts = [
        amount
        for amounts, refused in zip(withdrawals, refusals, strict=True)
        for amount, is_refused in zip(amounts, refused, strict=True)
        if is_refused
    ]
    return balance.value, refused_amounts


def deposit(balance: Any, amounts: Sequence[int]) -> None:
    """Add every amount to the balance."""
    for amount in amounts:
        with balance.get_lock():  # `+=` reads and writes: two steps that belong together
            balance.value += amount


def withdraw(balance: Any, amounts: Sequence[int], refused: Any) -> None:
    """Take off every amount that is covered; flag the others in `refused`."""
    for index, amount in enumerate(amounts):
        with balance.get_lock():  # from the test to the update, or another may spend the money in between
            covered = amount <= balance.value
            if covered:
                balance.value -= amount
        refused[index] = not covered


def run_all(processes: Sequence[Process]) -> list[int | None]:
    """Start all, wait for all, and return their exit codes."""
    started: list[Process] = []
    try:
        for process in processes:
            process.start()
            started.append(process)
        for process in started:
            process.join()
        return [process.exitcode for process in started]
    finally:
        for process in started:
            process.kill()  # alive only when starting or waiting was cut short
            process.join()
            process.close()
