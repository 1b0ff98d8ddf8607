"""Hidden suite for `custom_manager`: one tally in the server, exact for all who call at once."""

from __future__ import annotations

from collections import Counter

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, judge_health, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Event, Run
from grader.sandbox.script import Control
from grader.sandbox.stillness import WhenStill

TIMES = 5
"""How often the other process adds: an unguarded `add` looks a name up some two to four times."""


@pytest.mark.points(2)
def test_names_are_counted(student: Student) -> None:
    """`total` counts all, `top` is a name that was added most often"""
    names = ["ada", "grace", "", "grace", "Ada", "grace", "ada", "ada", "ada"]
    counts: Counter[str] = Counter()
    found = student.value("count_here", {"names": names})
    for name, state in zip(names, found["states"], strict=True):
        counts[name] += 1
        expect_equal(state["total"], counts.total(), f"`total()` after {counts.total()} names")
        best = {each for each, count in counts.items() if count == max(counts.values())}
        if state["top"] not in best:
            refuse(Verdict.WRONG_RESULT, f"`top()` should be one of {sorted(best)}, got `{state['top']}`.")
    expect_equal(found["other"]["total"], 1, "`total()` of another tally, to which one name was added")


@pytest.mark.points(2)
@pytest.mark.needs("names_are_counted")
def test_one_tally_for_all(student: Student) -> None:
    """what other processes add is in the same tally"""
    names = [f"name {number}" for number in range(student.random.randrange(3, 6))]
    shares = [[*names, "winner"], ["winner", *names], [*names, "winner", "winner"]]
    found = student.value("count_there", {"shares": shares})
    expect_equal(found["total"], sum(map(len, shares)), "`total()` after three processes have added")
    expect_equal(found["top"], "winner", "`top()` after three processes have added")


@pytest.mark.points(2)
@pytest.mark.needs("names_are_counted")
def test_both_are_served(student: Student) -> None:
    """two processes that are connected at once are both served"""
    run = student.run("count_in_company", seconds=20)
    if run.error is not None:
        judge_error(run.error)
    judge_clean(run)
    if not run.met:
        refuse(
            Verdict.NOT_CONCURRENT,
            "While one process was connected another one's `add` did not come through; serve both.",
        )
    expect_equal(run.value, 4, "`total()` after two processes have added two each")


class WakeAfterAnother(WhenStill):
    """When the server sleeps over a name, lets another process add that name, then wakes the server.

    It lets the sleeper pass until its look-up of number `first`. Where the other one has to wait for the
    sleeper, all goes on: then nobody comes between.
    """

    def __init__(self, first: int) -> None:
        super().__init__()
        self._first = first
        self.look_ups = 0
        self._over = False
        self._asleep = self._ready = False

    def event(self, event: Event, control: Control) -> None:
        """Bring a sleeper and one more `add` together."""
        if event.label == "hold: look-up":
            self.look_ups += 1
            if self.look_ups < self._first:
                control.release(event.label)
                return
            self._asleep = True
        elif event.label == "hold: next":
            self._ready = True
        elif event.label == "slow one is done":
            self._over = True
        elif event.label == "added":
            self._asleep = False
            control.release("hold: look-up")
        if self._over:
            self._go_on(control)
        elif self._asleep and self._ready:
            self._ready = False
            self.waiting = True
            control.release("hold: next")

    def still(self, control: Control) -> bool:
        """The other one waits for the sleeper."""
        self._over = True
        self.waiting = False
        return self._go_on(control)

    def _go_on(self, control: Control) -> bool:
        woken = control.release("hold: look-up")
        return control.release("hold: next") or woken


@pytest.mark.points(4)
@pytest.mark.needs("one_tally_for_all")
def test_no_count_is_lost_in_the_server(student: Student) -> None:
    """no count is lost where another call comes between the steps of one in the server"""
    for first in range(1, 5):
        script = WakeAfterAnother(first)
        run = student.observe("count_between", {"name": "ada", "times": TIMES}, script=script, seconds=20)
        if run.end is End.STUCK:
            refuse(
                Verdict.DEADLOCK, "Two processes called `add` at once, and the server never answered them."
            )
        judge_health(run)
        if run.error is not None:
            judge_error(run.error)
        judge_clean(run)
        if run.value["total"] != TIMES + 1:
            refuse(
                Verdict.RACE,
                f"Of {TIMES + 1} calls of `add` that came together {run.value['total']} were counted: the "
                "server has a thread for each caller, and they overwrite each other's counts.",
            )
        expect_equal(run.value["top"], "ada", "`top()` where only one name was added")
        if script.look_ups <= first:
            break  # an `add` has no more look-ups to come between


@pytest.mark.points(2)
@pytest.mark.needs("one_tally_for_all")
def test_no_interleaving_loses_counts(student: Student) -> None:
    """two callers, in many interleavings of the server's threads"""

    def judge(run: Run) -> str | None:
        total = run.value["total"]
        return None if total == 2 else f"ended with the total {total} after two calls of `add`."

    student.explore("count_there", {"shares": [["ada"], ["ada"]]}, judge, schedules=16)
    student.explore("count_there", {"shares": [["ada"], ["grace"]]}, judge, schedules=16)


@pytest.mark.points(2)
@pytest.mark.needs("names_are_counted")
def test_only_three_methods(student: Student) -> None:
    """the proxy has the three methods and no way to the inside"""
    found = student.value("what_the_proxy_can")
    if extra := sorted(set(found["names"]) - {"add", "top", "total"}):
        refuse(Verdict.WRONG_RESULT, f"The proxy exposes more than it should: {', '.join(extra)}.")
    if found["ways"]:
        refuse(
            Verdict.WRONG_RESULT,
            f"The proxy gives callers the inside of the tally, by {' and '.join(found['ways'])}.",
        )


@pytest.mark.points(1)
@pytest.mark.needs("one_tally_for_all")
def test_nothing_is_left_behind(student: Student) -> None:
    """the manager is shut down at the end of its block; nothing is left"""
    judge_growth(student.value("count_again_and_again"))
