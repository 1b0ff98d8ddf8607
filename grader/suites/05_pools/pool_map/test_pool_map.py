"""Hidden suite for `pool_map`: the right cubes, in order, computed by all workers and not by the caller."""

from __future__ import annotations

import pytest

from grader.plugin.judging import (
    expect_equal,
    judge_clean,
    judge_error,
    judge_growth,
    refuse,
    spare_terminate,
)
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Event, Run
from grader.sandbox.script import Control, KillNewborns, Script

COUNT = 48
"""Enough for every way of sharing out among three workers; few enough for a process each."""


def right(count: int) -> list[int]:
    """Return the cubes of 1, 2, … `count`."""
    return [value**3 for value in range(1, count + 1)]


@pytest.mark.points(2)
def test_cubes_are_right(student: Student) -> None:
    """the cubes of all numbers, whatever the iterable, as a list"""
    chance = [student.random.randrange(-1000, 1000) for _ in range(student.random.randrange(30, 60))]
    cases = [chance, [], [7, 7, -1, 0, 7], [10**30, -(10**20)], [], [4], [5, 3]]
    for case, found in zip(
        cases, student.value("cube_all", {"cases": cases, "workers": 2}, seconds=20), strict=True
    ):
        expect_equal(found, [number**3 for number in case], f"Cubes of {len(case)} number(s)")


class LastBeforeFirst(Script):
    """Lets the workers meet once, and holds the first number until the last one is done."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._came = 0
        self._last = False

    def event(self, event: Event, control: Control) -> None:
        """Let the first go once the last is done; who comes after the meeting goes on at once."""
        self._came += event.label == "computing"
        if event.label == "computing" and self._came > self._workers:
            control.let_go(event.pid)
        self._last = self._last or event.label == "last"
        if self._last:
            control.release("hold: first")

    def quiet(self, control: Control) -> bool:
        """The last waits for the first: in one worker, that is."""
        return control.release("hold: first")


@pytest.mark.points(3)
@pytest.mark.needs("cubes_are_right")
def test_workers_compute(student: Student) -> None:
    """all workers compute at the same time, not the caller, and the order is that of the numbers"""
    alone = student.run("cube_alone", seconds=20)
    if alone.error is not None:
        judge_error(alone.error, "cubes")
    expect_equal(alone.value, [[27], [64, 125]], "The cubes of one number, and of two with one worker")
    for count in (3, COUNT):
        arguments = {"count": count, "workers": 3}
        run = student.run("cube_watched", arguments, script=LastBeforeFirst(workers=3), seconds=30)
        if run.error is not None:
            judge_error(run.error, "cubes")
        expect_equal(run.value, right(count), "Cubes, where the first took longest")
        if any(event.label == "in the caller" for event in (*alone.events, *run.events)):
            refuse(
                Verdict.NOT_CONCURRENT, "The calling process computes cubes itself; leave it to the workers."
            )
        if run.missed and not run.met:
            refuse(
                Verdict.NOT_CONCURRENT,
                f"With 3 workers and {count} numbers, never 3 processes were computing at the same time.",
            )
    if run.met:
        return
    # Where the numbers were made plain first nobody told: then a result without workers tells.
    arguments = {"count": COUNT, "workers": 3}
    run = student.observe(
        "cube_plain", arguments, script=KillNewborns(), options={"hold_newborns": True}, seconds=20
    )
    if run.end is End.RETURNED and run.value == right(COUNT):
        refuse(Verdict.NOT_CONCURRENT, "The cubes are right without any worker: the caller computes them.")


@pytest.mark.points(2)
@pytest.mark.needs("cubes_are_right")
def test_error_is_raised(student: Student) -> None:
    """an error in a worker, or of the iterable, is raised in the caller, after cleaning up"""
    for bad in (0, 9, 4, 10):
        arguments = {"count": 10, "bad": bad, "workers": 2}

        def attempt(arguments: dict[str, int] = arguments) -> Run:
            return student.observe("cube_in_trouble", arguments, seconds=20)

        run = spare_terminate(attempt)
        if run.error is None:
            who = "A worker" if bad < 10 else "The iterable"
            refuse(Verdict.WRONG_RESULT, f"{who} raised, and `cubes` returned as if all had gone well.")
        judge_clean(run)


@pytest.mark.points(2)
@pytest.mark.needs("cubes_are_right")
def test_nothing_is_left_behind(student: Student) -> None:
    """the pool is closed; no process, descriptor or semaphore is left"""
    run = spare_terminate(lambda: student.observe("cube_again_and_again", seconds=20))
    if run.error is not None:
        judge_error(run.error, "cubes")
    judge_clean(run)
    judge_growth(run.value)
