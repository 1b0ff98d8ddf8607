"""Hidden suite for `transfer`: the outcome of some order, no deadlock, and disjoint transfers overlap."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, GatherChildren, Script

Transfers = Sequence[tuple[int, int, int]]


def in_order(balances: Sequence[int], transfers: Transfers) -> list[int]:
    """Return the balances after the transfers, one after the other."""
    after = list(balances)
    for source, target, amount in transfers:
        if source != target and amount <= after[source]:
            after[source] -= amount
            after[target] += amount
    return after


def outcomes(balances: Sequence[int], transfers: Transfers) -> list[list[int]]:
    """Return what the orders of the transfers give."""
    return [in_order(balances, order) for order in permutations(transfers)]


def ask(balances: Sequence[int], transfers: Transfers) -> dict[str, Any]:
    """Return the probe's arguments."""
    return {"balances": list(balances), "transfers": list(transfers)}


def explore_transfers(
    student: Student, balances: Sequence[int], transfers: Transfers, schedules: int
) -> None:
    """Explore the transfers; refuse any interleaving whose outcome no order gives."""
    allowed = outcomes(balances, transfers)

    def judge(run: Run) -> str | None:
        if run.value in allowed:
            return None
        return (
            f"left the accounts at {shorten(run.value)}, which no order of the transfers {list(transfers)} "
            f"gives from {list(balances)}."
        )

    student.explore("transfer", ask(balances, transfers), judge, schedules=schedules)


@pytest.mark.points(2)
def test_money_moves(student: Student) -> None:
    """covered transfers move money, others are skipped, an account to itself changes nothing"""
    amount = student.random.randint(2, 40)
    cases: list[tuple[Any, Transfers]] = [
        ([amount, 0, 7], [(0, 1, amount - 1)]),  # covered
        ([3, amount, amount], [(1, 2, amount + 1), (0, 1, 4)]),  # not covered
        ((5, 9), [(1, 0, 9)]),  # just covered, and a tuple
        ([amount, 0], [(0, 1, 1), (0, 1, 1)]),  # the same twice
        ([5, 5], [(0, 0, 3), (1, 1, 8), (1, 1, 0), (0, 1, 0)]),  # to itself, and nothing
        ([1, 2, 3], []),
        ([], []),
        ([4], [(0, 0, 4)]),
        ([2_000_000_000, 5, 0, 9], [(0, 2, 1_999_999_999), (3, 1, 9)]),
    ]
    found = student.value("transfer_kept", {"cases": cases}, seconds=30)
    for (balances, transfers), (result, kept) in zip(cases, found, strict=True):
        what = f"`run_transfers({balances}, {transfers})`"
        expect_equal(result, in_order(balances, transfers), what)
        expect_equal(kept, list(balances), f"The balances handed to {what}, afterwards")


class Together(Script):
    """Lets a worker that reckons go on only when all do so: who has to wait shows itself."""

    def __init__(self, wanted: int) -> None:
        self.short = False
        self.met = False
        self.reckoners: set[int] = set()
        self._wanted = wanted
        self._waiting = 0

    def event(self, event: Event, control: Control) -> None:
        """Let them go on when all are there; they may be threads of one process."""
        if event.label != "hold: reckoning":
            return
        self.reckoners.add(event.pid)
        self._waiting += 1
        if self._waiting == self._wanted:
            self._waiting = 0
            self.met = True
            control.release("hold: reckoning")

    def quiet(self, control: Control) -> bool:
        """The others cannot come."""
        self.short = self.short or self._waiting > 0
        self._waiting = 0
        return control.release("hold: reckoning")


class EverTogether(Together):
    """Lets a worker that reckons go on when all do so; from then on nobody waits any more."""

    def event(self, event: Event, control: Control) -> None:
        """Go on without company once there was some: who counts something else as well has none in that."""
        super().event(event, control)
        if self.met:
            control.release("hold: reckoning")


def refuse_waiting() -> None:
    """Refuse transfers that wait for others with which they share nothing."""
    refuse(
        Verdict.NOT_CONCURRENT,
        "Of three transfers without a common account one had to wait for another; "
        "lock only the two accounts of a transfer, each with a lock of its own.",
    )


@pytest.mark.points(3)
@pytest.mark.needs("money_moves")
def test_disjoint_transfers_overlap(student: Student) -> None:
    """transfers that share no account overlap, each in a process"""
    # Whoever has fewer locks than accounts, up to twelve that take turns, has one for two of these transfers.
    transfers = [(0, 31, 4), (7, 16, 5), (27, 2, 3)]
    balances = [9 if account in (0, 7, 27) else 1 for account in range(32)]
    seen = False
    for disjoint in (transfers, [(target, source, 1) for source, target, _ in transfers]):
        together = Together(len(disjoint))
        run = student.run("transfer_in_company", ask(balances, disjoint), script=together, seconds=40)
        if run.error is not None:
            judge_error(run.error, "run_transfers")
        expect_equal(
            run.value, in_order(balances, disjoint), "Balances after transfers without a common account"
        )
        if together.short:
            refuse_waiting()
        seen = seen or bool(together.reckoners)
    if seen:
        return
    # Whoever makes other numbers of the amounts first does not wait with them: let the code itself wait where
    # it adds or takes off, which is seen in forked processes only.
    ever = EverTogether(len(transfers))
    student.run("transfer_step_by_step", ask(balances, transfers), script=ever, seconds=40)
    if len(ever.reckoners) >= len(transfers) and not ever.met:
        refuse_waiting()
    if ever.met:
        return
    count = GatherChildren(len(transfers))
    student.run(
        "transfer", ask(balances, transfers), script=count, options={"hold_newborns": True}, seconds=40
    )
    if count.peak < len(transfers):
        refuse(
            Verdict.NOT_CONCURRENT,
            f"Three transfers had at most {count.peak} processes at the same time; "
            "start all before you wait for one.",
        )


@pytest.mark.points(4)
@pytest.mark.needs("money_moves")
def test_opposite_transfers(student: Student) -> None:
    """transfers in opposite directions: no deadlock, and no money made or lost"""
    low, high = sorted(student.random.sample(range(3, 9), 2))
    # Three, so that two may disagree about an order of the locks that the third one changes.
    explore_transfers(student, [low, high], [(0, 1, low), (1, 0, high), (0, 1, low + high)], 80)


@pytest.mark.points(4)
@pytest.mark.needs("money_moves")
def test_some_order_explains_the_outcome(student: Student) -> None:
    """four transfers that share accounts end as some order of them would, in any interleaving"""
    n = student.random.randint(2, 9)
    # Money that has left the one account and not reached the other shows itself here: each of the two last
    # is refused only between two of the others, and no order has both.
    explore_transfers(student, [n, n, 0, 0], [(0, 1, n), (1, 0, n), (0, 2, n), (1, 3, n)], 80)


@pytest.mark.points(1)
@pytest.mark.needs("money_moves")
def test_error_is_raised(student: Student) -> None:
    """a transfer that fails makes the call raise, and holds nobody up"""
    transfers = [(0, 1, 1), (1, 0, 1), (0, 1, 2)]
    for bad in range(3):
        arguments = {**ask([5, 5], transfers), "bad": bad}
        run = student.run("transfer_with_a_bad_one", arguments, seconds=20)
        judge_clean(run)
        failed = any(event.label == "failed" for event in run.events)
        if failed and run.error is None:
            refuse(
                Verdict.WRONG_RESULT,
                "A transfer failed, and `run_transfers` returned as if all had gone well.",
            )


@pytest.mark.points(2)
@pytest.mark.needs("money_moves")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor, semaphore or file is left"""
    judge_growth(student.value("transfer_again_and_again", ask([5, 5], [(0, 1, 2), (1, 0, 9)])))
