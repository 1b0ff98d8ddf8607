"""Hidden suite for `barrier_phases`: all together, nobody ahead, and nobody left waiting."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from grader.plugin.judging import judge_clean, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, Script


def ask(parties: int, phases: int, step: str) -> dict[str, Any]:
    """Return the probe's arguments; parties and phases always differ in number, so that they can be told."""
    return {"parties": parties, "phases": phases, "step": step}


def complaint(run: Run, parties: int, phases: int) -> str | None:
    """Say what is wrong with the order of the steps, or with their number when none failed.

    `step` may have been given the party first or the phase first; where both readings are possible, because
    a failure ended the work early, it is enough if one of them is right.
    """
    told = [(event.label, *event.data) for event in run.events if event.label in ("begin", "end", "fail")]
    found = []
    for steps in (told, [(what, second, first) for what, first, second in told]):
        if all(party < parties and phase < phases for _, party, phase in steps):
            found.append(wrong_step(steps, parties, phases))
    if not found:
        return "called `step` with numbers that no party or no phase has."
    return None if None in found else found[0]


def wrong_step(steps: list[tuple[str, int, int]], parties: int, phases: int) -> str | None:
    """Say what is wrong with the steps, given as (what, party, phase)."""
    ended: Counter[int] = Counter()
    for what, party, phase in steps:
        ended[phase] += what == "end"
        if what == "begin" and phase and ended[phase - 1] < parties:
            late = parties - ended[phase - 1]
            return f"let party {party} enter phase {phase} while {late} had not finished phase {phase - 1}."
    calls = Counter((party, phase) for what, party, phase in steps if what == "begin")
    twice = [call for call, times in calls.items() if times > 1]
    if twice:
        return f"called `step` more than once for (party, phase) {twice[0]}."
    if any(what == "fail" for what, _, _ in steps):
        return None
    missing = [(p, q) for q in range(phases) for p in range(parties) if (p, q) not in calls]
    return f"never called `step` for (party, phase) {missing[0]}." if missing else None


@pytest.mark.points(2)
def test_every_step_once(student: Student) -> None:
    """every party makes its step in every phase, once, in a process"""
    for parties, phases in ((3, 2), (1, student.random.randint(3, 4)), (2, 0), (2, 1)):
        run = student.run("phases", ask(parties, phases, "pass_through"))
        if run.error is not None:
            judge_error(run.error, "run_phases")
        judge_clean(run)
        if what := complaint(run, parties, phases):
            refuse(Verdict.WRONG_RESULT, f"With {parties} parties and {phases} phases, `run_phases` {what}")
        if any(event.pid == run.pid for event in run.events):
            refuse(Verdict.NOT_CONCURRENT, "A step ran in the calling process; every party is a process.")


class Together(Script):
    """Keeps everybody in a step until all parties are in one."""

    def __init__(self, parties: int) -> None:
        self.most = 0
        self.short = False
        self._parties = parties
        self._held = 0

    def event(self, event: Event, control: Control) -> None:
        """Count who is there; let go when all are."""
        if event.label == "hold: step":
            self._held += 1
            self.most = max(self.most, self._held)
            if self._held == self._parties:
                self._held = 0
                control.release("hold: step")

    def quiet(self, control: Control) -> bool:
        """The others do not come."""
        self.short = self.short or self._held > 0
        self._held = 0
        return control.release("hold: step")


@pytest.mark.points(3)
@pytest.mark.needs("every_step_once")
def test_all_are_in_a_phase_at_once(student: Student) -> None:
    """in every phase all parties make their steps at the same time"""
    parties, phases = 4, 3
    together = Together(parties)
    run = student.run("phases", ask(parties, phases, "stay"), script=together, seconds=40)
    if run.error is not None:
        judge_error(run.error, "run_phases")
    if what := complaint(run, parties, phases):
        refuse(Verdict.RACE, f"With {parties} parties and {phases} phases, `run_phases` {what}")
    if together.short:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"Of {parties} parties at most {together.most} were in a phase at the same time.",
        )


class OneStays(Script):
    """Keeps one party in its first step until nobody else moves: whoever runs ahead is seen."""

    def __init__(self) -> None:
        self._somebody_stays = False

    def event(self, event: Event, control: Control) -> None:
        """Keep the first who comes, let the others go on."""
        if event.label != "hold: step":
            return
        if self._somebody_stays:
            control.let_go(event.pid)
        self._somebody_stays = True

    def quiet(self, control: Control) -> bool:
        """All wait for the one that is kept, or are through."""
        return control.release("hold: step")


@pytest.mark.points(2)
@pytest.mark.needs("all_are_in_a_phase_at_once")
def test_nobody_runs_ahead(student: Student) -> None:
    """while one is in its step, nobody enters the next phase"""
    parties, phases = 3, 2
    run = student.run("phases", ask(parties, phases, "stay"), script=OneStays(), seconds=40)
    if run.error is not None:
        judge_error(run.error, "run_phases")
    if what := complaint(run, parties, phases):
        refuse(Verdict.RACE, f"With one slow party `run_phases` {what}")


@pytest.mark.points(4)
@pytest.mark.needs("every_step_once")
def test_phases_hold_in_every_interleaving(student: Student) -> None:
    """nobody is ahead and nobody waits for ever, in any interleaving"""
    student.explore("phases", ask(2, 3, "pass_through"), lambda run: complaint(run, 2, 3))


def failure(run: Run, parties: int, phases: int) -> str | None:
    """Say what is wrong with a run in which a step failed."""
    if any(event.label == "fail" for event in run.events) and run.value == "returned":
        return "returned as if all had gone well, though a step raised."
    return complaint(run, parties, phases)


@pytest.mark.points(3)
@pytest.mark.needs("every_step_once")
def test_failure_ends_the_work(student: Student) -> None:
    """a step that raises releases everybody, nobody enters the next phase, and the call raises"""
    for parties, phases, places in (
        (3, 2, [(0, 0)]),
        (2, 3, [(1, 1)]),
        (3, 2, [(2, 1), (1, 2)]),  # the last party in the last phase, whichever `step` is given first
        (2, 1, [(0, 0), (1, 0), (0, 1)]),  # everybody in the only phase
        (1, 2, [(0, 0)]),
    ):
        arguments = {"parties": parties, "phases": phases, "places": places}
        run = student.run("phases_that_fail", arguments)
        if run.error is not None:
            judge_error(run.error, "run_phases")
        judge_clean(run)
        if what := failure(run, parties, phases):
            refuse(Verdict.WRONG_RESULT, f"With {parties} parties and {phases} phases, `run_phases` {what}")


@pytest.mark.points(3)
@pytest.mark.needs("failure_ends_the_work")
def test_failure_in_every_interleaving(student: Student) -> None:
    """a failing step leaves nobody behind, in any interleaving"""
    arguments = {"parties": 2, "phases": 3, "places": [(1, 1)]}
    student.explore("phases_that_fail", arguments, lambda run: failure(run, 2, 3), verdict=Verdict.RACE)


@pytest.mark.points(1)
@pytest.mark.needs("every_step_once")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left, also when a step raises"""
    judge_growth(student.value("phases_again_and_again"))
