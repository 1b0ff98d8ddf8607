"""Hidden suite for `pool_callbacks`: both lists complete in every interleaving, and nobody waits for ever."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, ReleaseAtRest


def failed(argument: Any) -> bool:
    """Say whether `echo` raises for this argument."""
    return type(argument) is str and argument.startswith("fail")


def right(arguments: Sequence[Any]) -> tuple[list[Any], list[str]]:
    """Return results and errors, in the order of the arguments."""
    texts = [repr(each[5:]) if each[4] == "k" else each[5:] for each in filter(failed, arguments)]
    return [each for each in arguments if not failed(each)], texts


def complaint(found: Any, arguments: Sequence[Any]) -> str:
    """Return what is wrong with what was returned; nothing, when it is right in some order."""
    if type(found) is not tuple or len(found) != 2 or any(type(part) is not list for part in found):
        return "did not return a tuple of two lists"
    results, errors = right(arguments)
    if sorted(map(repr, found[0])) != sorted(map(repr, results)):
        return f"returned {len(found[0])} results where {len(results)} tasks succeeded, or wrong ones"
    if sorted(map(repr, found[1])) != sorted(map(repr, errors)):
        return f"returned the errors {found[1]!r:.80} instead of {errors!r:.80}"
    return ""


@pytest.mark.points(2)
def test_both_lists(student: Student) -> None:
    """a result or an error for every argument, whatever it is"""
    chance: list[Any] = [student.random.choice([3, "failvno", "failkno", 1.5, "x"]) for _ in range(20)]
    cases: list[list[Any]] = [
        chance,
        [],
        [(1, 2), (), None, [1], {"a": 1}, 0],
        ["failv", "faillast", "failkey"],
        [7, 7],
    ]
    found = student.value("run_several", {"cases": cases, "workers": 2}, seconds=20)
    for case, pair in zip(cases, found, strict=True):
        if wrong := complaint(pair, case):
            refuse(Verdict.WRONG_RESULT, f"For {len(case)} argument(s) `run_with_callbacks` {wrong}.")
    right_ones = {"results": ["number 1", "number 2"], "errors": []}
    found = student.value("run_harmless", {"workers": 2}, seconds=20)
    expect_equal(found, right_ones, "Errors returned and not raised")


class FirstComesLast(ReleaseAtRest):
    """Keeps tasks until nobody moves, to see how many there are; then the first one until it is the last."""

    LOOKS = 6
    """Who tells something and waits for the answer seems to rest, for three looks at most."""

    def __init__(self) -> None:
        super().__init__("hold: task")
        self.most = 0
        self._first = 0

    def event(self, event: Event, control: Control) -> None:
        """Once they were seen together, only the first one stays."""
        super().event(event, control)
        if event.label == self.label:
            self._first = self._first or event.pid
            if self.most and event.pid != self._first:
                self._held.discard(event.pid)
                control.let_go(event.pid)

    def let_all_go(self, control: Control) -> bool:
        """Let go all but the first; the first when that has been done before."""
        if self.most:
            return super().let_all_go(control)
        self.most = len(self._held)
        if self.most == 1:
            return super().let_all_go(control)
        self._looks = 0
        for pid in self._held - {self._first}:
            control.let_go(pid)
        self._held &= {self._first}
        return True


@pytest.mark.points(3)
@pytest.mark.needs("both_lists")
def test_complete_on_return(student: Student) -> None:
    """both lists wait for the last task, and the workers are busy at the same time"""
    arguments = [0, 1, "failvtwo", 3, 4, "failkfive", 6, 7]
    script = FirstComesLast()
    ask = {"task": "echo_when_let_go", "arguments": arguments, "workers": 3}
    run = student.run("run", ask, script=script, seconds=30)
    if run.error is not None:
        judge_error(run.error, "run_with_callbacks")
    judge_clean(run)
    if wrong := complaint(run.value, arguments):
        refuse(Verdict.WRONG_RESULT, f"While tasks took their time `run_with_callbacks` {wrong}.")
    calls = [event for event in run.events if event.label == "call"]
    expect_equal(sorted(str(each.data) for each in calls), sorted(map(str, arguments)), "Tasks called")
    if any(event.pid == run.pid for event in calls):
        refuse(Verdict.NOT_CONCURRENT, "A task was called in the calling process; leave them to the workers.")
    if script.most < 3:
        refuse(Verdict.NOT_CONCURRENT, "With 3 workers and 8 tasks, never three were under way at once.")


@pytest.mark.points(3)
@pytest.mark.needs("both_lists")
def test_nothing_is_missed(student: Student) -> None:
    """no result and no error is missed, in any interleaving"""
    arguments = [1, "failvoh", 3]

    def judge(run: Run) -> str | None:
        wrong = complaint(run.value, arguments)
        return f"{wrong}." if wrong else None

    student.explore("run", {"task": "echo", "arguments": arguments, "workers": 2}, judge, schedules=8)


@pytest.mark.points(2)
@pytest.mark.needs("both_lists")
def test_nothing_is_left_behind(student: Student) -> None:
    """the pool is closed; no process, descriptor or semaphore is left"""
    judge_growth(student.value("run_again_and_again", seconds=20))
