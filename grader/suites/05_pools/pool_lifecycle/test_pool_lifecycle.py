"""Hidden suite for `pool_lifecycle`: set up once, replaced in time, and no endless row of failing workers."""

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
    spare_terminate,
)
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, Script


def ask(
    count: int, workers: int, tasks_per_child: int, task: str = "work", setup: str = "set_up"
) -> dict[str, Any]:
    """Return the probe's arguments."""
    names = {"task": task, "setup": setup}
    return {"count": count, "workers": workers, "tasks_per_child": tasks_per_child, **names}


class MeetOnce(Script):
    """Lets the first workers meet; who comes after them, replaced or alone, goes on at once."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._came = 0

    def event(self, event: Event, control: Control) -> None:
        """Count who has come."""
        self._came += event.label == "working"
        if event.label == "working" and self._came > self._workers:
            control.let_go(event.pid)


def expect_results(run: Run, count: int) -> None:
    """Refuse unless each task was called once, outside the caller, and its result stands in its place."""
    if run.error is not None:
        judge_error(run.error, "run_recycled")
    judge_clean(run)
    calls = [event for event in run.events if event.label == "call"]
    right = [(None, n, f"number {n}", [n])[n % 4] for n in range(count)]
    expect_equal(run.value, right, f"Results of {count} task(s)")
    expect_equal(sorted(event.data for event in calls), list(range(count)), "Numbers of the tasks called")
    if any(event.pid == run.pid for event in calls):
        refuse(Verdict.NOT_CONCURRENT, "A task was called in the calling process; leave them to the workers.")


@pytest.mark.points(2)
def test_results_are_right(student: Student) -> None:
    """every task is called once, and its result stands in its place"""
    for count, workers, tasks_per_child in ((student.random.randrange(6, 12), 2, 3), (0, 2, 1), (1, 2, 4)):
        expect_results(student.run("run", ask(count, workers, tasks_per_child), seconds=20), count)


@pytest.mark.points(3)
@pytest.mark.needs("results_are_right")
def test_workers_are_replaced(student: Student) -> None:
    """no process makes more calls than it may, and yet several are at work at the same time"""
    for count, tasks_per_child, workers in ((20, 2, 2), (5, 1, 3)):
        arguments = ask(count, workers, tasks_per_child, task="work_in_company")
        run = student.run("run", arguments, script=MeetOnce(workers), seconds=30)
        expect_results(run, count)
        calls = Counter(event.pid for event in run.events if event.label == "call")
        if max(calls.values()) > tasks_per_child:
            refuse(
                Verdict.WRONG_RESULT,
                f"A process made {max(calls.values())} calls of `task`, where {tasks_per_child} is the most; "
                "a chunk counts as one task of a pool, however many calls are in it.",
            )
        if not run.met:
            refuse(
                Verdict.NOT_CONCURRENT,
                f"With {workers} workers and {count} tasks, never {workers} processes were at work at the "
                "same time.",
            )


@pytest.mark.points(3)
@pytest.mark.needs("results_are_right")
def test_setup_once_in_every_worker(student: Student) -> None:
    """`setup` is called once in every worker, before its first task, and not in the caller"""
    run = student.run("run", ask(8, 2, 3), seconds=20)
    expect_results(run, 8)
    setups: Counter[int] = Counter()
    for event in run.events:
        if event.label == "setup":
            setups[event.pid] += 1
        elif not setups[event.pid]:
            refuse(
                Verdict.WRONG_RESULT, "A task was called in a process in which `setup` had not been called."
            )
    if setups[run.pid]:
        refuse(
            Verdict.WRONG_RESULT, "`setup` was called in the calling process; it is meant for the workers."
        )
    if max(setups.values()) > 1:
        refuse(
            Verdict.WRONG_RESULT,
            f"`setup` was called {max(setups.values())} times in one process; once is enough.",
        )


class Runaway(Script):
    """Ends a program whose workers fail and are replaced without end."""

    MOST = 100
    """Who hears of the first failure and stops the pool needs a moment for it."""

    def __init__(self) -> None:
        self.setups = 0

    def event(self, event: Event, control: Control) -> None:
        """Count the failures."""
        self.setups += event.label == "setup"
        if self.setups > self.MOST:
            control.kill(control.execution, 9)


def watch_for_runaway(student: Student, arguments: dict[str, Any]) -> Run:
    """Run once; refuse a row of workers that has no end."""
    script = Runaway()
    run = student.observe("run", arguments, script=script, seconds=20)
    if script.setups > script.MOST:
        refuse(
            Verdict.TIMEOUT,
            "`setup` raised in every worker, and for each that failed another one was started, without end; "
            "keep the error in the worker and raise it where the parent hears of it.",
        )
    return run


@pytest.mark.points(3)
@pytest.mark.needs("results_are_right")
def test_setup_that_raises(student: Student) -> None:
    """a `setup` that raises makes the call raise, and no endless row of workers"""
    for count, tasks_per_child in ((6, 1), (1, 3)):
        arguments = ask(count, 2, tasks_per_child, setup="set_up_in_vain")
        run = spare_terminate(partial(watch_for_runaway, student, arguments))
        if run.error is None:
            refuse(
                Verdict.WRONG_RESULT, "`setup` raised, and `run_recycled` returned as if all had gone well."
            )
        if any(event.label == "call" for event in run.events):
            refuse(Verdict.WRONG_RESULT, "A task was called in a worker that could not be set up.")
        judge_clean(run)
    arguments = ask(6, 2, 1, setup="set_up_twice_only")
    run = spare_terminate(partial(student.observe, "run", arguments, seconds=20))
    if run.error is None:
        refuse(
            Verdict.WRONG_RESULT,
            "`setup` raised in a worker that took the place of another, and `run_recycled` returned as if "
            "all had gone well.",
        )
    judge_clean(run)
    bad = {event.pid for event in run.events if event.label == "no setup"}
    if any(event.label == "call" and event.pid in bad for event in run.events):
        refuse(Verdict.WRONG_RESULT, "A task was called in a worker that could not be set up.")


@pytest.mark.points(1)
@pytest.mark.needs("results_are_right")
def test_task_that_raises(student: Student) -> None:
    """a task that raises makes the call raise, after cleaning up"""
    arguments = ask(6, 2, 2, task="fail_in_the_middle")
    run = spare_terminate(lambda: student.observe("run", arguments, seconds=20))
    if run.error is None:
        refuse(Verdict.WRONG_RESULT, "A task raised, and `run_recycled` returned as if all had gone well.")
    judge_clean(run)


@pytest.mark.points(2)
@pytest.mark.needs("setup_that_raises")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left, whoever raises"""
    run = spare_terminate(lambda: student.observe("run_again_and_again", seconds=30))
    if run.error is not None:
        judge_error(run.error, "run_recycled")
    judge_growth(run.value)
