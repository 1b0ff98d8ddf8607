"""Hidden suite for `bank_deposit_race`: the outcome must be that of some order of the operations."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Run
from grader.sandbox.script import GatherChildren, KillNewborns

Amounts = Sequence[Sequence[int]]
Outcome = tuple[int, tuple[int, ...]]


def outcomes(opening: int, deposits: Amounts, withdrawals: Amounts) -> set[Outcome]:
    """Return every (closing balance, sorted refused amounts) that an order of the operations can have."""
    lines = tuple(tuple(line) for line in deposits) + tuple(
        tuple(-amount for amount in line) for line in withdrawals
    )

    @cache
    def from_here(balance: int, done: tuple[int, ...]) -> frozenset[Outcome]:
        found: set[Outcome] = set()
        for index, line in enumerate(lines):
            if done[index] == len(line):
                continue
            change = line[done[index]]
            refused = balance + change < 0
            after = (*done[:index], done[index] + 1, *done[index + 1 :])
            for closing, others in from_here(balance if refused else balance + change, after):
                found.add((closing, tuple(sorted((*others, -change) if refused else others))))
        return frozenset(found or {(balance, ())})

    return set(from_here(opening, (0,) * len(lines)))


def read(value: Any) -> Outcome:
    """Return what the student's function returned as an outcome; refuse what has another form."""
    if not isinstance(value, tuple | list) or len(value) != 2 or not isinstance(value[1], list | tuple):
        refuse(
            Verdict.WRONG_RESULT, f"`run_bank` returns `(balance, refused amounts)`, got {shorten(value)}."
        )
    closing, refused = value
    if type(closing) is not int or any(type(amount) is not int for amount in refused):
        refuse(Verdict.WRONG_RESULT, f"Balance and amounts are whole numbers, got {shorten(value)}.")
    return closing, tuple(sorted(refused))


def ask(opening: int, deposits: Amounts, withdrawals: Amounts) -> dict[str, Any]:
    """Return the probe's arguments."""
    return {"opening": opening, "deposits": deposits, "withdrawals": withdrawals}


@pytest.mark.points(1)
def test_deposits_arrive(student: Student) -> None:
    """deposits of several processes add up"""
    amounts = [[student.random.randint(1, 50) for _ in range(3)] for _ in range(3)]
    closing, refused = read(student.value("bank", ask(10, amounts, [])))
    expect_equal(closing, 10 + sum(map(sum, amounts)), "Closing balance after deposits only")
    expect_equal(refused, (), "Refused amounts where nothing is drawn out")


@pytest.mark.points(1)
@pytest.mark.needs("deposits_arrive")
def test_withdrawals_are_covered_or_refused(student: Student) -> None:
    """a withdrawal that the balance does not cover is refused, reported, and changes nothing"""
    small, large = student.random.randint(5, 20), student.random.randint(200, 300)
    closing, refused = read(student.value("bank", ask(100, [], [[large, small, large, 100 - small]])))
    expect_equal(closing, 0, "Closing balance when the covered withdrawals empty the account")
    expect_equal(refused, (large, large), "Refused amounts of one withdrawing process")


@pytest.mark.points(1)
@pytest.mark.needs("deposits_arrive")
def test_edges(student: Student) -> None:
    """no process, empty sequences, an amount of 0, an exactly covered amount, a rich account"""
    for opening, deposits, withdrawals, expected in (
        (7, [], [], (7, ())),
        (7, [[]], [[], []], (7, ())),
        (7, [[], [5]], [[2], []], (10, ())),
        (0, [[0]], [[0]], (0, ())),
        (5, [], [[5]], (0, ())),
        (5, [], [[6]], (5, (6,))),
        (2_000_000_001, [[2]], [], (2_000_000_003, ())),  # a C short or a C float does not hold this
    ):
        found = read(student.value("bank", ask(opening, deposits, withdrawals)))
        expect_equal(found, expected, f"`run_bank({opening}, {deposits}, {withdrawals})`")


@pytest.mark.points(1)
@pytest.mark.needs("deposits_arrive")
def test_processes_overlap(student: Student) -> None:
    """every sequence has a process of its own, all at the same time"""
    count = GatherChildren(6)
    student.run(
        "bank", ask(0, [[1, 1]] * 3, [[1, 1]] * 3), script=count, options={"hold_newborns": True}, seconds=40
    )
    if count.peak < 6:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"Of 6 sequences at most {count.peak} had a live process at the same time; "
            "start all processes before you wait for one.",
        )


@pytest.mark.points(1)
@pytest.mark.needs("processes_overlap")
def test_failures_are_raised(student: Student) -> None:
    """a process that fails, a depositor or a withdrawer, is not passed over"""
    for deposits, withdrawals, closing in (([[20], [30]], [], 150), ([], [[20], [30]], 50)):
        arguments = ask(100, deposits, withdrawals)
        run = student.observe("bank", arguments, script=KillNewborns(), options={"hold_newborns": True})
        # A right answer raises, or waits for those who never answer; or it had the work done all the same.
        if run.end is End.RETURNED and read(run.value) != (closing, ()):
            refuse(
                Verdict.WRONG_RESULT,
                f"All processes were killed before they did anything, and the call returned "
                f"{shorten(run.value)} as if nothing had happened; look at how they ended, and raise.",
            )


@pytest.mark.points(4)
@pytest.mark.needs("deposits_arrive")
def test_no_deposit_is_lost(student: Student) -> None:
    """no deposit is lost, in any interleaving"""
    amounts = [[1, 2], [4], [8]]

    def judge(run: Run) -> str | None:
        closing, _ = read(run.value)
        return None if closing == 115 else f"lost money: {closing} instead of 115."

    student.explore("bank", ask(100, amounts, []), judge)


@pytest.mark.points(4)
@pytest.mark.needs("withdrawals_are_covered_or_refused")
def test_no_money_is_drawn_twice(student: Student) -> None:
    """test and withdrawal belong together, in any interleaving"""
    opening, deposits, withdrawals = 100, [[30]], [[60, 20], [80]]
    allowed = outcomes(opening, deposits, withdrawals)

    def judge(run: Run) -> str | None:
        found = read(run.value)
        if found in allowed:
            return None
        return f"ended with balance {found[0]} and refused {list(found[1])}, which no order of them gives."

    student.explore("bank", ask(opening, deposits, withdrawals), judge)


@pytest.mark.points(2)
@pytest.mark.needs("no_money_is_drawn_twice")
def test_refusals_block_nobody(student: Student) -> None:
    """refusals are all reported and leave the account usable for the others, in any interleaving"""
    opening, withdrawals = 10, [[500, 5], [600]]
    allowed = outcomes(opening, [], withdrawals)

    def judge(run: Run) -> str | None:
        found = read(run.value)
        if found in allowed:
            return None
        return f"ended with balance {found[0]} and refused {list(found[1])}, which no order of them gives."

    student.explore("bank", ask(opening, [], withdrawals), judge)


@pytest.mark.points(1)
@pytest.mark.needs("no_money_is_drawn_twice", "refusals_block_nobody")
def test_many_refusals(student: Student) -> None:
    """thousands of refusals come back, more than fit in a pipe"""
    amount, count = student.random.randint(1_000_000, 2_000_000), 9_000
    arguments = ask(1, [], [[amount] * count] * 2)
    found = read(student.value("bank", arguments, seconds=60))
    expect_equal(found[0], 1, "Closing balance after refusals only")
    expect_equal(len(found[1]), 2 * count, "Number of refused amounts")


@pytest.mark.points(1)
@pytest.mark.needs("deposits_arrive")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor, semaphore or file is left"""
    judge_growth(student.value("bank_again_and_again", ask(5, [[1], [2]], [[3]])))
