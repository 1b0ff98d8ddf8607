"""Hidden suite for `pool_apply_async`: all submitted at first, results in order, errors raised."""

from __future__ import annotations

from collections import Counter
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

COUNT = 36
"""More than most windows that are thought to be large enough; few enough for an interpreter each."""


def answers(count: int) -> list[Any]:
    """Return the right results."""
    return [(None, False, f"number {n}", (n, -n), [n], n**2)[n % 6] for n in range(count)]


def expect_answers(run: Run, count: int) -> None:
    """Refuse unless each task was called once, outside the caller, and its result stands in its place."""
    if run.error is not None:
        judge_error(run.error, "run_tasks")
    judge_clean(run)
    calls = [event for event in run.events if event.label == "call"]
    expect_equal(run.value, answers(count), f"Results of {count} task(s)")
    expect_equal(sorted(event.data for event in calls), list(range(count)), "Numbers of the tasks called")
    if any(event.pid == run.pid for event in calls):
        refuse(Verdict.NOT_CONCURRENT, "A task was called in the calling process; leave them to the workers.")


@pytest.mark.points(2)
def test_results_are_right(student: Student) -> None:
    """every task is called once, and its result stands in its place, whatever it is"""
    for count, workers in ((student.random.randrange(13, 25), 2), (0, 2), (1, 3)):
        run = student.run("run_all", {"task": "answer", "count": count, "workers": workers}, seconds=20)
        expect_answers(run, count)
    found = student.value("run_harmless", {"count": 3, "workers": 2}, seconds=20)
    expect_equal(found, ["number 0", "number 1", "number 2"], "Errors that tasks returned and did not raise")
    found = student.value("run_large", {"count": 3, "workers": 2}, seconds=20)
    expect_equal(found, [200_000, 200_001, 200_002], "Lengths of results that are larger than a pipe")


class FirstTakesLongest(Script):
    """Lets the workers meet once, and holds the first task until the last one has been called."""

    def __init__(self, workers: int) -> None:
        self.held_up = False
        self._workers = workers
        self._came = 0
        self._last = False

    def event(self, event: Event, control: Control) -> None:
        """Let the first go once the last is there; who comes after the meeting goes on at once."""
        self._came += event.label == "working"
        if event.label == "working" and self._came > self._workers:
            control.let_go(event.pid)
        self._last = self._last or event.label == "last"
        if self._last:
            control.release("hold: first")

    def quiet(self, control: Control) -> bool:
        """The others wait for the first; or the first for others, at a meeting, which is not for us."""
        self.held_up = control.release("hold: first") or self.held_up
        return self.held_up


@pytest.mark.points(4)
@pytest.mark.needs("results_are_right")
def test_all_are_submitted_first(student: Student) -> None:
    """the workers are busy at the same time, and a slow first task does not hold up the last"""
    script = FirstTakesLongest(workers=3)
    arguments = {"task": "answer_in_company", "count": COUNT, "workers": 3}
    run = student.run("run_all", arguments, script=script, seconds=60)
    expect_answers(run, COUNT)
    if not run.met:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"With 3 workers and {COUNT} tasks, never 3 tasks were under way at the same time; submit all of "
            "them before you wait for one.",
        )
    if script.held_up:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"While the first task took its time, the last of {COUNT} was not begun; submit all of them "
            "before you wait for the first.",
        )


@pytest.mark.points(2)
@pytest.mark.needs("results_are_right")
def test_error_is_raised(student: Student) -> None:
    """a task that raises makes the call raise, after the pool is cleaned up"""
    for bad in ([0], [7], [3, 4], [2]):
        arguments = {"bad": bad, "count": 8, "workers": 2}

        def attempt(arguments: dict[str, Any] = arguments) -> Run:
            return student.observe("run_in_trouble", arguments, seconds=20)

        run = spare_terminate(attempt)
        if run.error is None:
            refuse(
                Verdict.WRONG_RESULT,
                f"Task {bad[0]} of 8 raised, and `run_tasks` returned as if all had gone well.",
            )
        if max(Counter(event.data for event in run.events).values()) > 1:
            refuse(Verdict.WRONG_RESULT, "A task that raised was called again; each is called once.")
        judge_clean(run)


@pytest.mark.points(2)
@pytest.mark.needs("results_are_right")
def test_nothing_is_left_behind(student: Student) -> None:
    """the pool is closed; no process, descriptor or semaphore is left"""
    run = spare_terminate(lambda: student.observe("run_again_and_again", seconds=20))
    if run.error is not None:
        judge_error(run.error, "run_tasks")
    judge_clean(run)
    judge_growth(run.value)
