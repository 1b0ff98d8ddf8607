"""Hidden suite for `clock_process`: the numbers, who puts them, the intervals, and a process's usual life."""

from __future__ import annotations

from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, Script

LOOKS = 6
"""Looks at the intervals, until none of them was too short at every look."""


def expect_child_ticks(run: Run) -> None:
    """Refuse an error, a process that is left, and a tick that the caller's own process has put."""
    if any(event.label == "tick" and event.pid == run.pid for event in run.events):
        refuse(
            Verdict.NOT_CONCURRENT,
            "The clock ticked in the calling process; override `run`, which `start()` calls in the child.",
        )
    if run.error is not None:
        judge_error(run.error)
    judge_clean(run)


@pytest.mark.points(3)
def test_numbers(student: Student) -> None:
    """the child puts every number once, in order, and ends well"""
    wanted = [1, 0, student.random.randrange(3, 9), 200]
    run = student.run("tick", {"clocks": [(0.0, ticks) for ticks in wanted]})
    expect_child_ticks(run)
    for ticks, (exitcode, numbers) in zip(wanted, run.value, strict=True):
        if numbers != list(range(ticks)) and exitcode != 0:
            refuse(
                Verdict.CRASH,
                f"A clock of {ticks} ticks put {len(numbers)} and ended with exit code {exitcode}.",
                run.output[-2000:],
            )
        expect_equal(numbers, list(range(ticks)), f"Numbers of a clock of {ticks} ticks")
        expect_equal(exitcode, 0, f"Exit code of a clock of {ticks} ticks")


class Together(Script):
    """Lets nobody tick before all clocks are started, and the caller look while all of them wait."""

    def __init__(self, clocks: int) -> None:
        self._clocks = clocks
        self.waiting: set[int] = set()
        """Pids of clocks that were about to tick while the caller was back from `start()`."""
        self.blocked = ""
        """What did not come back while a clock was held."""
        self._started = self._over = False

    def event(self, event: Event, control: Control) -> None:
        """Let the caller look when all clocks wait to tick, and the clocks tick when it has looked."""
        if event.label == "hold: tick" and self._over:
            control.let_go(event.pid)
            return
        if event.label == "hold: tick":
            self.waiting.add(event.pid)
        if event.label == "hold: started":
            self._started = True
        if event.label == "go":
            self._over = True
            control.release("hold: tick")
        if self._started and len(self.waiting) >= self._clocks:
            control.release("hold: started")

    def quiet(self, control: Control) -> bool:
        """Somebody waits for a clock that is held."""
        seen = any(event.label == "seen" for event in control.events)
        self.blocked = "join" if seen else "start"
        self._over = True
        released = control.release("hold: tick")
        return control.release("hold: started") or released


def run_together(student: Student, ticks: list[int]) -> tuple[Run, Together]:
    """Run several clocks at once, each held at its first tick."""
    script = Together(len(ticks))
    names = [f"clock on wall {student.random.randrange(1000)}" for _ in ticks]
    run = student.run("tick_together", {"ticks": ticks, "names": names}, script=script)
    expect_child_ticks(run)
    if script.blocked == "join":
        refuse(
            Verdict.WRONG_RESULT,
            "`join(0)` waited for a clock that was ticking; leave `join` and its time-out to the base class.",
        )
    if script.blocked:
        refuse(
            Verdict.NOT_CONCURRENT,
            "`start()` did not come back while the clock was ticking, or not every clock that was started "
            "ticked; `start()` returns at once and each child ticks by itself.",
        )
    return run, script


@pytest.mark.points(2)
@pytest.mark.needs("numbers")
def test_two_clocks_at_once(student: Student) -> None:
    """start() returns while the clock ticks, and two clocks do not disturb each other"""
    ticks = [2, student.random.randrange(4, 7)]
    run, _ = run_together(student, ticks)
    for each, numbers in zip(ticks, run.value["numbers"], strict=True):
        expect_equal(numbers, list(range(each)), f"Numbers of a clock of {each} ticks beside another one")


@pytest.mark.points(3)
@pytest.mark.needs("numbers")
def test_life_of_a_process(student: Student) -> None:
    """name, daemon, pid, is_alive() and exitcode work as for any process"""
    run, _ = run_together(student, [2, 3])
    seen: dict[str, Any] = run.value
    for name in seen["default"]:
        if not str(name).startswith("ClockProcess-"):
            refuse(
                Verdict.WRONG_RESULT,
                f"A clock that nobody has named is called `{name}`; leave the naming to the base class.",
            )
    ticks = [event for event in run.events if event.label == "tick"]
    for number in (0, 1):
        before, meanwhile, after = (seen[key][number] for key in ("before", "meanwhile", "after"))
        named, daemon = before["name"], number == 0
        fixed = {"name": named, "daemon": daemon}
        expect_equal(before, {"alive": False, "pid": None, "exitcode": None, **fixed}, "Before `start()`")
        pid = meanwhile["pid"]
        expect_equal(meanwhile, {"alive": True, "pid": pid, "exitcode": None, **fixed}, "While it ticks")
        expect_equal(after, {"alive": False, "pid": pid, "exitcode": 0, **fixed}, "After `join()`")
        own = [tick for tick in ticks if tick.data["name"] == named]
        if not own or any(tick.data["daemon"] is not daemon for tick in own):
            refuse(
                Verdict.WRONG_RESULT,
                "The process that ticks does not have the `name` and `daemon` that the clock was given.",
            )


class Enough(Script):
    """Keeps the caller waiting until so many ticks have come."""

    def __init__(self, ticks: int) -> None:
        self._ticks = ticks
        self.gave_up = False

    def event(self, event: Event, control: Control) -> None:
        """Let the caller go on at the last tick that is wanted, or once it waits."""
        seen = sum(each.label == "tick" for each in control.events)
        if event.label in ("tick", "hold: ticking") and seen >= self._ticks:
            control.release("hold: ticking")

    def quiet(self, control: Control) -> bool:
        """No tick comes."""
        self.gave_up = True
        return control.release("hold: ticking")


@pytest.mark.points(3)
@pytest.mark.needs("two_clocks_at_once")
def test_one_every_interval(student: Student) -> None:
    """an interval passes between one number and the next, and the clock can be terminated"""
    interval = student.random.randrange(61, 95) / 1000  # no round number, for those who round it
    rushed = {1, 2, 3}
    for _ in range(LOOKS):
        rushed &= tick_for_a_while(student, interval)
        if not rushed:
            return
    refuse(
        Verdict.WRONG_RESULT,
        f"Number {min(rushed)} came right after the one before it; an interval passes between the two.",
    )


def tick_for_a_while(student: Student, interval: float) -> set[int]:
    """Watch four ticks; return which came in less than half an interval after the one before.

    One that was late may be followed by one that is in time again: only what comes too soon at every look
    is too soon.
    """
    enough = Enough(4)
    run = student.run("tick_on", {"interval": interval, "ticks": 1000}, script=enough)
    expect_child_ticks(run)
    if enough.gave_up:
        refuse(Verdict.WRONG_RESULT, "The numbers did not come one by one, an interval after the other.")
    began = next(event.seconds for event in run.events if event.label == "start")
    ticks = [event.seconds for event in run.events if event.label == "tick"][:4]
    for number, seconds in enumerate(ticks):
        # A bound from below only: load makes a tick late, and never early.
        if seconds - began < 0.95 * number * interval:
            refuse(
                Verdict.WRONG_RESULT,
                f"Number {number} came before {number} intervals had passed since `start()`.",
            )
    expect_equal(run.value, (True, -15), "`is_alive()` while it ticks and `exitcode` after `terminate()`")
    return {number for number in (1, 2, 3) if ticks[number] - ticks[number - 1] < interval / 2}


@pytest.mark.points(1)
@pytest.mark.needs("numbers")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process or descriptor is left of clocks that ended or were terminated"""
    judge_growth(student.value("tick_again_and_again"))
