"""Hidden suite for `semaphore_gate`: never one too many inside, really as many as allowed, no permit lost."""

from __future__ import annotations

from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, CountChildren, Script


def ask(permits: Any, visitors: int, visit: str) -> dict[str, Any]:
    """Return the probe's arguments."""
    return {"permits": permits, "visitors": visitors, "visit": visit}


def visited(run: Run) -> list[int]:
    """Return the numbers of those who came, in ascending order."""
    return sorted(event.data for event in run.events if event.label == "enter")


def expect_everybody(run: Run, visitors: int) -> None:
    """Refuse unless every visitor came just once, none of them in the calling process."""
    if run.error is not None:
        judge_error(run.error, "run_gate")
    judge_clean(run)
    expect_equal(visited(run), list(range(visitors)), "Numbers of the visitors that came")
    if any(event.pid == run.pid for event in run.events):
        refuse(
            Verdict.NOT_CONCURRENT,
            "A visit ran in the calling process; every visitor is a process.",
        )


@pytest.mark.points(1)
def test_everybody_visits_once(student: Student) -> None:
    """every visitor comes just once, in a process"""
    for permits, visitors in ((1, 1), (2, 5), (4, 2), (3, 0)):
        expect_everybody(student.run("gate", ask(permits, visitors, "visit")), visitors)


class Inside(Script):
    """Keeps visitors inside until nobody else can come in, then lets them go: who is inside is certain."""

    def __init__(self) -> None:
        self.most = 0
        self._inside = 0

    def event(self, event: Event, _control: Control) -> None:
        """Count who is inside."""
        self._inside += {"enter": 1, "leave": -1}.get(event.label, 0)
        self.most = max(self.most, self._inside)

    def quiet(self, control: Control) -> bool:
        """Nobody else can come in."""
        return control.release("hold: inside")


def judge_inside(most: int, permits: int) -> None:
    """Refuse too many and too few."""
    if most > permits:
        refuse(Verdict.RACE, f"With {permits} permit(s), {most} visitors were inside at the same time.")
    if most < permits:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"With {permits} permits and more visitors, never more than {most} were inside at the same time.",
        )


@pytest.mark.points(3)
@pytest.mark.needs("everybody_visits_once")
def test_as_many_as_there_are_permits(student: Student) -> None:
    """as many visitors inside at once as there are permits, and never one more"""
    for permits, visitors in ((3, 8), (1, 3)):
        inside = Inside()
        run = student.run("gate", ask(permits, visitors, "visit_until_let_go"), script=inside, seconds=60)
        expect_everybody(run, visitors)
        judge_inside(inside.most, permits)


@pytest.mark.points(2)
@pytest.mark.needs("permit_is_given_back")
def test_permit_is_given_back_once(student: Student) -> None:
    """visits that raise neither lose their permits nor give them back twice"""
    inside = Inside()
    arguments = ask(2, 9, "visit_in_trouble_or_until_let_go")
    run = student.run("gate", arguments, script=inside, seconds=60)
    expect_equal(visited(run), list(range(9)), "Visitors that came although some visits raised")
    judge_inside(inside.most, 2)


class LastOneOut(Script):
    """Keeps the first visitor inside until all others have been there: a free permit is taken at once."""

    def __init__(self, visitors: int) -> None:
        self._visitors = visitors
        self._first = 0
        self.stuck = False

    def event(self, event: Event, control: Control) -> None:
        """Let everybody but the first go on, and the first when all have come."""
        entered = sum(each.label == "enter" for each in control.events)
        if event.label == "hold: inside" and not self._first:
            self._first = event.pid
            return
        if entered == self._visitors:
            control.release("hold: inside")
        elif event.label == "hold: inside":
            control.let_go(event.pid)

    def quiet(self, control: Control) -> bool:
        """Others could come in and do not."""
        self.stuck = True
        return control.release("hold: inside")


@pytest.mark.points(2)
@pytest.mark.needs("as_many_as_there_are_permits")
def test_free_permit_is_taken(student: Student) -> None:
    """who waits comes in as soon as a permit is free, whoever else stays inside"""
    script = LastOneOut(6)
    run = student.run("gate", ask(2, 6, "visit_until_let_go"), script=script, seconds=60)
    expect_everybody(run, 6)
    if script.stuck:
        refuse(
            Verdict.NOT_CONCURRENT,
            "One visitor stayed, one permit was free, and those outside did not come in.",
        )


@pytest.mark.points(3)
@pytest.mark.needs("everybody_visits_once")
def test_permit_is_given_back(student: Student) -> None:
    """a visit that raises gives its permit back, and the call raises when all are done"""
    for permits, visitors in ((1, 6), (2, 7)):
        run = student.run("gate", ask(permits, visitors, "visit_in_trouble"))
        judge_clean(run)
        expect_equal(visited(run), list(range(visitors)), "Visitors that came although some visits raised")
        if run.error is None:
            refuse(Verdict.WRONG_RESULT, "Visits raised, and `run_gate` returned as if all had gone well.")


@pytest.mark.points(2)
@pytest.mark.needs("everybody_visits_once")
def test_gate_holds_in_every_interleaving(student: Student) -> None:
    """nobody is lost and nobody waits for ever, however the visitors are timed"""
    for permits, visitors in ((1, 2), (1, 3), (2, 4)):

        def judge(run: Run, permits: int = permits, visitors: int = visitors) -> str | None:
            came = visited(run)
            if came != list(range(visitors)):
                return f"saw the visitors {came} instead of 0 to {visitors - 1}."
            inside = most = 0
            for event in run.events:
                inside += {"enter": 1, "leave": -1}.get(event.label, 0)
                most = max(most, inside)
            return None if most <= permits else f"had {most} visitors inside with {permits} permit(s)."

        student.explore("gate", ask(permits, visitors, "visit"), judge)


@pytest.mark.points(1)
def test_no_permit_no_gate(student: Student) -> None:
    """fewer than one permit is a ValueError before any process starts"""
    for permits in (0, -1):
        count = CountChildren()
        run = student.run("gate", ask(permits, 2, "visit"), script=count)
        if run.error is None or not run.error.is_a("ValueError"):
            got = f"raised `{run.error.type}`" if run.error else "returned"
            refuse(Verdict.BAD_ARGUMENTS, f"`run_gate({permits}, …)` must raise `ValueError`, and it {got}.")
        if visited(run) or count.peak:
            refuse(Verdict.BAD_ARGUMENTS, f"`run_gate({permits}, …)` started processes before it raised.")


@pytest.mark.points(2)
@pytest.mark.needs("everybody_visits_once")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left, also when visits raise"""
    judge_growth(student.value("gate_again_and_again"))
