"""Hidden suite for `pool_imap`: lazily, by all workers at once, and over at the first match."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any

import pytest

from grader.plugin.judging import (
    expect_equal,
    judge_clean,
    judge_error,
    judge_growth,
    refuse,
    shorten,
    spare_terminate,
)
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, ReleaseAtRest

AHEAD = 10_000


def run_clean(student: Student, probe: str, arguments: dict[str, Any]) -> Run:
    """Run a probe, twice more where the library hangs in its own `terminate`; refuse what is left running."""
    run = spare_terminate(lambda: student.observe(probe, arguments, seconds=20))
    judge_clean(run)
    return run


@pytest.mark.points(2)
def test_match_is_found(student: Student) -> None:
    """a match is found where there is one, None where there is none"""
    chance = [student.random.randrange(1, 100) for _ in range(30)]
    chance[student.random.randrange(30)] = -5
    cases: list[tuple[str, list[int], tuple[int | None, ...]]] = [
        ("is_negative", chance, (-5,)),
        ("is_zero", [5, 0, 3], (0,)),
        ("is_never", list(range(40)), (None,)),
        ("is_negative", [-1, -2, 3, -4], (-1, -2, -4)),
        ("is_zero", [], (None,)),
        ("is_negative", [2, -1, 3], (-1,)),
    ]
    ask = {"cases": [(name, numbers) for name, numbers, _ in cases], "workers": 2}
    run = run_clean(student, "find_several", ask)
    if run.error is not None:
        judge_error(run.error, "first_match")
    *found, far = run.value
    for (name, numbers, right), value in zip(cases, found, strict=True):
        if type(value) not in (int, type(None)) or value not in right:
            what = f"In {len(numbers)} numbers, with the predicate `{name}`"
            refuse(Verdict.WRONG_RESULT, f"{what}: expected {shorten(right[0])}, got {shorten(value)}.")
    expect_equal(far, 1500, "A match that lies far on in an endless row")


class Parked(ReleaseAtRest):
    """Keeps every predicate until nobody moves; lets go the one that matches first, then those waited for."""

    LOOKS = 6
    """Who tells something and waits for the answer seems to rest, for three looks at most."""

    def __init__(self) -> None:
        super().__init__("hold: predicate")
        self.most = 0
        self.greedy = False
        self.endless = False
        self._first = 0

    def event(self, event: Event, control: Control) -> None:
        """End what pulls without end; remember who has the match."""
        super().event(event, control)
        if event.label == "call" and event.data == 0:
            self._first = event.pid
        if event.label in ("ahead", "end"):
            self.greedy = self.greedy or not self.most
            self.endless = event.label == "end"
            if self.greedy or self.endless:
                control.kill(control.execution, 9)

    def let_all_go(self, control: Control) -> bool:
        """First the match alone: the others are in the middle of a predicate when it becomes known."""
        if self.most or self._first not in self._held:
            return super().let_all_go(control)
        self.most = len(self._held)
        self._looks = 0
        self._held.discard(self._first)
        control.let_go(self._first)
        return True


def watch_parked(student: Student, scripts: list[Parked]) -> Run:
    """Run once, and add the script that watched to `scripts`; refuse pulling too much."""
    script = Parked()
    scripts.append(script)
    run = student.observe("find_parked", {"ahead": AHEAD, "workers": 3}, script=script, seconds=30)
    if script.greedy:
        refuse(
            Verdict.LIMIT,
            f"The predicate had not answered once, and {AHEAD} numbers had been pulled; pull lazily.",
        )
    if script.endless:
        refuse(
            Verdict.TIMEOUT,
            "The match was found, and numbers were pulled on and on; stop the pool at a match.",
        )
    return run


@pytest.mark.points(4)
@pytest.mark.needs("match_is_found")
def test_endless_numbers(student: Student) -> None:
    """endless numbers are pulled lazily by busy workers, and the first match ends it all"""
    scripts: list[Parked] = []
    run = spare_terminate(partial(watch_parked, student, scripts))
    judge_clean(run)
    if run.error is not None:
        judge_error(run.error, "first_match")
    expect_equal(run.value, 0, "The match in an endless row of numbers")
    if any(event.pid == run.pid for event in run.events if event.label == "call"):
        refuse(
            Verdict.NOT_CONCURRENT,
            "The predicate was called in the calling process; leave it to the workers.",
        )
    asked = Counter(event.data for event in run.events if event.label == "call")
    if max(asked.values()) > 1:
        refuse(
            Verdict.NOT_CONCURRENT,
            "Several workers searched the same numbers; share the numbers out among them.",
        )
    most = scripts[-1].most
    if most < 3:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"With 3 workers and numbers without end, {most} at most searched at the same time.",
        )


@pytest.mark.points(2)
@pytest.mark.needs("match_is_found")
def test_error_is_raised(student: Student) -> None:
    """an error of the predicate or of the numbers is raised in the caller, after cleaning up"""
    for numbers in ("first", "last", "endless", "numbers"):
        run = run_clean(student, "find_in_trouble", {"numbers": numbers, "workers": 2})
        if run.error is None:
            who = "The iterator" if numbers == "numbers" else "The predicate"
            refuse(Verdict.WRONG_RESULT, f"{who} raised, nothing matched, and `first_match` returned.")


@pytest.mark.points(2)
@pytest.mark.needs("match_is_found")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left, whether there is a match or not"""
    run = run_clean(student, "find_again_and_again", {})
    if run.error is not None:
        judge_error(run.error, "first_match")
    judge_growth(run.value)
