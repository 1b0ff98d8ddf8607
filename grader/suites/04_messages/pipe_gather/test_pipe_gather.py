"""Hidden suite for `pipe_gather`: every result in its place, whoever is first and whoever dies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, GatherChildren, Script

LARGE = 300_000
"""Bytes; a pipe has room for 65,536."""


def give(values: Sequence[Any]) -> dict[str, Any]:
    """Return the probe's arguments for jobs that return these values."""
    return {"kinds": [["give", value] for value in values]}


@pytest.mark.points(1)
def test_results_come_home(student: Student) -> None:
    """every result comes home as it is, in its place"""
    for values in ([student.random.randrange(1000)], [], [None, 0, "", [1, (2, None)], {"a": b"b"}, 1.5]):
        expect_equal(student.value("gather", give(values)), values, f"`gather` of {len(values)} jobs")


class Reverse(Script):
    """Keeps the jobs until all have come, then lets them go, the last one first."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._here: dict[str, int] = {}
        self.pids: set[int] = set()
        self.complete = False
        self._given_up = False

    def event(self, event: Event, control: Control) -> None:
        """Keep who comes; let all go when they are complete."""
        self._here[event.label] = event.pid
        self.pids.add(event.pid)
        if len(self._here) == self._jobs:
            self.complete = not self._given_up
            for label in sorted(self._here, reverse=True):
                control.release(label)

    def quiet(self, control: Control) -> bool:
        """Nobody else comes."""
        self._given_up = True
        return any([control.release(label) for label in self._here])


@pytest.mark.points(2)
@pytest.mark.needs("results_come_home")
def test_all_at_once(student: Student) -> None:
    """all jobs run at the same time, each in a process, and the last may be ready first"""
    script = Reverse(6)
    kinds = [["give_when_let_go", number] for number in range(6)]
    run = student.run("gather", {"kinds": kinds}, script=script, seconds=40)
    if run.error is not None:
        judge_error(run.error, "gather")
    judge_clean(run)
    if run.pid in script.pids:
        refuse(Verdict.NOT_CONCURRENT, "A job ran in the calling process; every job has its own.")
    if not script.complete or len(script.pids) < 6:
        refuse(
            Verdict.NOT_CONCURRENT,
            "Of 6 jobs not all were at work at the same time; start every process before you wait for one.",
        )
    expect_equal(run.value, list(range(6)), "Results of jobs that were ready in reverse order")


@pytest.mark.points(4)
@pytest.mark.needs("results_come_home")
def test_every_interleaving(student: Student) -> None:
    """results are in order, and those that take several writes do not mix, in any interleaving"""
    kinds = [["big", student.random.randrange(1000), 20_000] for _ in range(2)]

    def judge(run: Run) -> str | None:
        return None if run.value == [True, True] else "brought home other results than the jobs returned."

    student.explore("gather_large", {"kinds": kinds}, judge)


def expect_large(student: Student, kinds: Sequence[Sequence[Any]], what: str) -> None:
    """Refuse unless the results of large and of dying jobs are right."""
    found = student.value(
        "gather_large",
        {"kinds": kinds},
        script=GatherChildren(len(kinds)),  # who writes does so while the others do
        options={"hold_newborns": True},
        seconds=40,
    )
    expect_equal(found, [True] * len(kinds), what)


@pytest.mark.points(2)
@pytest.mark.needs("results_come_home")
def test_large_results(student: Student) -> None:
    """results that are larger than a pipe come home whole"""
    kinds = [["big", student.random.randrange(1000), LARGE + number] for number in range(4)]
    expect_large(student, kinds, "Whether each of four large results is right")


@pytest.mark.points(3)
@pytest.mark.needs("results_come_home")
def test_dead_jobs(student: Student) -> None:
    """a job that dies without sending gives None, and nobody waits for it"""
    some_dead: list[list[Any]] = [["give", 1], ["be_killed"], ["leave", 3], ["give", 4], ["be_killed"]]
    all_dead: list[list[Any]] = [["leave", 0]]
    for kinds in (all_dead, some_dead):
        expected = [arguments[0] if name == "give" else None for name, *arguments in kinds]
        expect_equal(student.value("gather", {"kinds": kinds}), expected, "Results where jobs died")
    # Who reads in order waits for the dead first, while the others wait for somebody to read.
    mixed: list[list[Any]] = [["leave", 3], ["big", 1, LARGE], ["be_killed"], ["big", 2, LARGE]]
    expect_large(student, mixed, "Whether each result is right where two jobs died and two are large")


@pytest.mark.points(1)
@pytest.mark.needs("results_come_home")
def test_jobs_that_raise(student: Student) -> None:
    """a job that raises counts as dead or makes the call raise, and hangs nobody"""
    for bad in (["stumble"], ["give_a_function"]):
        run = student.run("gather", {"kinds": [["give", 1], bad, ["give", 3]]})
        judge_clean(run)
        if run.error is None:
            expect_equal(run.value, [1, None, 3], "Results where the second job raised")


@pytest.mark.points(1)
@pytest.mark.needs("dead_jobs")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left, also when jobs die"""
    judge_growth(student.value("gather_again_and_again", {"kinds": [["give", 1], ["stumble"]]}, seconds=40))
