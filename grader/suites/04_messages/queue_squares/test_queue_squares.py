"""Hidden suite for `queue_squares`: all items, however slow the producers are and however much they put."""

from __future__ import annotations

import signal
import time
from collections.abc import Sequence
from typing import Any

import pytest

from grader import procfs
from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.procfs import ProcessState
from grader.results.model import Verdict
from grader.sandbox.facts import Run
from grader.sandbox.script import Control, GatherChildren


def results(numbers: Sequence[int]) -> list[int]:
    """Return the right answer, sorted."""
    return sorted([*(number * number for number in numbers), *(-number for number in numbers)])


def read(found: Any) -> list[int]:
    """Return what was returned, sorted; refuse what is no list of numbers."""
    if type(found) is not list or any(type(each) is not int for each in found):
        refuse(Verdict.WRONG_RESULT, f"The results are a list of numbers, got {shorten(found)}.")
    return sorted(found)


@pytest.mark.points(2)
def test_all_results(student: Student) -> None:
    """the squares and the negatives of all numbers are there"""
    several = [student.random.randint(-99, 99) for _ in range(7)]
    for numbers in ([*several, several[0]], [], [0], [-3], [2, 2]):
        found = read(student.value("produce", {"numbers": numbers}))
        expect_equal(found, results(numbers), f"Results (sorted) for {shorten(numbers)}")


@pytest.mark.points(2)
@pytest.mark.needs("all_results")
def test_two_producers(student: Student) -> None:
    """two producers work at the same time, and the caller computes nothing"""
    numbers = [student.random.randint(2, 99) for _ in range(4)]
    together = GatherChildren(2)
    run = student.run(
        "produce_watched", {"numbers": numbers}, script=together, options={"hold_newborns": True}, seconds=40
    )
    if run.error is not None:
        judge_error(run.error, "squares_and_negatives")
    judge_clean(run)
    expect_equal(read(run.value), results(numbers), "Results (sorted)")
    if any(event.label == "computed" and event.pid == run.pid for event in run.events):
        refuse(Verdict.NOT_CONCURRENT, "The calling process computes itself; let the producers compute.")
    computed = {(event.pid, event.data) for event in run.events if event.label == "computed"}
    # Who computes with plain numbers made of these is not heard.
    if len({pid for pid, _ in computed}) == 1 and len(computed) == 2:
        refuse(Verdict.NOT_CONCURRENT, "One process computes everything; share the work between two.")
    if together.peak < 2:
        refuse(
            Verdict.NOT_CONCURRENT,
            "Never two processes were at work at the same time; start both before you take or join.",
        )


@pytest.mark.points(4)
@pytest.mark.needs("all_results")
def test_no_item_is_lost(student: Student) -> None:
    """no item is lost, in any interleaving"""
    numbers = [student.random.randint(2, 99)]  # one item of each: few enough to try every interleaving

    def judge(run: Run) -> str | None:
        found = read(run.value)
        if found == results(numbers):
            return None
        return f"returned {found} (sorted) instead of {results(numbers)}."

    student.explore("produce", {"numbers": numbers}, judge)


class CallerIsLate(GatherChildren):
    """Stops the caller once the producers are there, until they have put what fits: then both still write."""

    LOOKS = 3
    """In a row, at which the producers must be waiting."""
    PATIENCE_SECONDS = 2.0

    def __init__(self, wanted: int) -> None:
        super().__init__(wanted)
        self._stopped_at: float | None = None
        self._gone_on = False
        self._looks = 0

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Stop the caller when all are there; let it go on when nobody else can."""
        if self._stopped_at is None and len(children) >= self.wanted:
            control.kill(control.execution, signal.SIGSTOP)
            self._stopped_at = time.monotonic()
        super().sample(children, control)
        if self._stopped_at is not None and not self._gone_on:
            resting = procfs.waits_for_good(control.execution) is not None
            self._looks = self._looks + 1 if resting else 0
            if self._looks >= self.LOOKS or time.monotonic() - self._stopped_at > self.PATIENCE_SECONDS:
                self._go_on(control)

    def quiet(self, control: Control) -> bool:
        """The caller is waited for, perhaps."""
        return self._go_on(control) | super().quiet(control)

    def _go_on(self, control: Control) -> bool:
        if self._stopped_at is None or self._gone_on:
            return False
        self._gone_on = True
        return control.kill(control.execution, signal.SIGCONT)


@pytest.mark.points(3)
@pytest.mark.needs("all_results")
def test_more_than_a_pipe_holds(student: Student) -> None:
    """results that are together far larger than a pipe all come"""
    found = student.value(
        "produce_much",
        {"base": student.random.randint(7, 9), "count": 300},
        script=CallerIsLate(2),
        options={"hold_newborns": True},
        seconds=40,
    )
    if found["missing"] or found["extra"]:
        refuse(
            Verdict.WRONG_RESULT,
            f"Of 600 large results {found['missing']} are missing and {found['extra']} do not belong there.",
        )


@pytest.mark.points(1)
@pytest.mark.needs("all_results")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left"""
    judge_growth(student.value("produce_again_and_again", seconds=40))
