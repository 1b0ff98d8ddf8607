"""Hidden suite for `reentrant_lock`: every method takes effect as a whole, and nobody waits for himself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Run

Order = tuple[str, Any]
LOOK: Order = ("balance", None)


def expect_balance(student: Student, lines: Sequence[Sequence[Order]], expected: int) -> None:
    """Refuse another balance, and processes that failed."""
    balance, codes = student.value("book", {"lines": lines}, seconds=30)
    if any(codes):
        refuse(Verdict.CRASH, f"A process that used the ledger failed; the exit codes are {codes}.")
    expect_equal(balance, expected, "The balance after the deposits of all processes")


@pytest.mark.points(1)
def test_sums_in_one_process(student: Student) -> None:
    """one process deposits, alone and several at once, and looks"""
    amounts = [student.random.randint(1, 90) for _ in range(4)]
    orders: list[Order] = [
        LOOK,
        ("deposit", amounts[0]),
        LOOK,
        ("deposit_all", amounts[1:]),
        ("deposit_all", []),
        ("deposit_all", (5,)),
        LOOK,
    ]
    results = student.value("book_alone", {"orders": orders})
    expect_equal(results[0], 0, "The balance of a new ledger")
    expect_equal(results[2], amounts[0], "The balance after one deposit")
    expect_equal(results[6], sum(amounts) + 5, "The balance after `deposit_all`")


@pytest.mark.points(2)
@pytest.mark.needs("sums_in_one_process")
def test_processes_share_the_ledger(student: Student) -> None:
    """deposits of several processes come to one sum"""
    amounts = [student.random.randint(1, 90) for _ in range(3)]
    lines: list[list[Order]] = [[("deposit_all", amounts)], [("deposit", 100)], [("deposit", 1_000)]]
    expect_balance(student, lines, sum(amounts) + 1_100)
    expect_balance(student, [[("deposit_all", [2_000] * 40), ("deposit", 3)]], 80_003)


@pytest.mark.points(1)
@pytest.mark.needs("processes_share_the_ledger")
def test_ledgers_are_apart(student: Student) -> None:
    """two ledgers have nothing to do with each other"""
    found = student.value("book_in_two")
    expect_equal(found, [7, 30], "The balances of two ledgers, with 3 + 4 in one and 10 + 20 in the other")


def explore_ledger(
    student: Student, lines: Sequence[Sequence[Order]], closing: int, seen: Sequence[int]
) -> None:
    """Explore; refuse another closing balance, a look that saw anything else, and looks that go back."""

    def judge(run: Run) -> str | None:
        balance, codes = run.value
        if any(codes):
            return f"made a process fail: the exit codes are {codes}."
        if balance != closing:
            return f"lost a deposit: the balance is {balance} instead of {closing}."
        looks: dict[int, list[list[int]]] = {}
        for event in run.events:
            looks.setdefault(event.pid, []).append(event.data)
        for told in looks.values():
            sums = [amount for _, amount in sorted(told)]
            for amount in sums:
                if amount not in seen:
                    return f"let a look into the middle of `deposit_all`: it saw {amount}."
            if sums != sorted(sums):
                return f"showed balances that go down, {sums}, though all only deposited."
        return None

    student.explore("book", {"lines": lines}, judge)


@pytest.mark.points(3)
@pytest.mark.needs("processes_share_the_ledger")
def test_nobody_looks_into_the_middle(student: Student) -> None:
    """no look sees a part of a `deposit_all`, in any interleaving"""
    explore_ledger(student, [[("deposit_all", [1, 2])], [LOOK, LOOK]], 3, [0, 3])


@pytest.mark.points(3)
@pytest.mark.needs("processes_share_the_ledger")
def test_no_deposit_is_lost(student: Student) -> None:
    """no deposit is lost and none comes between those of a `deposit_all`, in any interleaving"""
    lines: list[list[Order]] = [[("deposit_all", [1, 2])], [("deposit", 10), LOOK]]
    explore_ledger(student, lines, 13, [10, 13])


@pytest.mark.points(2)
@pytest.mark.needs("processes_share_the_ledger")
def test_two_long_entries(student: Student) -> None:
    """two `deposit_all` at the same time, in any interleaving"""
    explore_ledger(student, [[("deposit_all", [1, 2])], [("deposit_all", [10, 20])]], 33, [])


@pytest.mark.points(1)
@pytest.mark.needs("no_deposit_is_lost")
def test_many_deposits(student: Student) -> None:
    """many deposits, without anybody in control"""
    lines: list[list[Order]] = [[("deposit", 1)] * 200, [("deposit_all", [1] * 10)] * 20]
    balance, codes = student.value("book", {"lines": lines}, seconds=30)
    if any(codes):
        refuse(Verdict.CRASH, f"A process that used the ledger failed; the exit codes are {codes}.")
    if balance != 400:
        refuse(Verdict.RACE, f"Two processes deposited 200 each, and the balance is {balance}.")


@pytest.mark.points(2)
@pytest.mark.needs("processes_share_the_ledger")
def test_error_gives_the_lock_back(student: Student) -> None:
    """an amount that is none raises, and leaves the ledger usable for all"""
    raised, codes, balance = student.value("book_after_error")
    if not all(raised):
        refuse(Verdict.WRONG_RESULT, "An amount that is no number was taken without an error.")
    if any(codes):
        refuse(Verdict.CRASH, f"After the error a process that used the ledger failed: {codes}.")
    # What came before the bad amount may stay or be taken back.
    if balance not in (100, 101):
        refuse(Verdict.WRONG_RESULT, f"After the error and 100 more the balance is {balance}.")


@pytest.mark.points(1)
@pytest.mark.needs("processes_share_the_ledger")
def test_nothing_is_left_behind(student: Student) -> None:
    """a ledger that nobody has any more leaves nothing"""
    judge_growth(student.value("book_again_and_again"))
