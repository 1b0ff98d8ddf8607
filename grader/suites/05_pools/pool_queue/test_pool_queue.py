"""Hidden suite for `pool_queue`: every message arrives, reported by the workers, and nothing stays behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Event, Run
from grader.sandbox.script import Control, GatherChildren, KillNewborns, Script

COUNT = 24


def complaint(found: Any, messages: Sequence[str]) -> str:
    """Return what is wrong with what arrived; nothing when it is a permutation of `messages`."""
    if type(found) is not list or any(type(text) is not str for text in found):
        return "did not return a list of texts"
    missing, extra = Counter(messages) - Counter(found), Counter(found) - Counter(messages)
    if missing:
        return f"lost {missing.total()} of {len(messages)} messages"
    return f"returned {extra.total()} messages too many" if extra else ""


@pytest.mark.points(2)
def test_everything_arrives(student: Student) -> None:
    """every message arrives, once for each time it was given, whatever it says"""
    chance = [f"message {student.random.randrange(8)}" for _ in range(student.random.randrange(20, 40))]
    odd = ["", "STOP", "None", "done", "two\nlines", "END", "", "quit", "ünïcode", "stop", "exit", "\n"]
    odd += ["one\rtwo", "three\r\n", " "]
    cases = [chance, [], odd, ["alone"]]
    found = student.value("log_several", {"cases": cases, "workers": 2}, seconds=20)
    for case, texts in zip(cases, found, strict=True):
        if wrong := complaint(texts, case):
            refuse(Verdict.WRONG_RESULT, f"Of {len(case)} message(s), `log_from_pool` {wrong}.")


@pytest.mark.points(2)
@pytest.mark.needs("everything_arrives")
def test_much_arrives(student: Student) -> None:
    """more messages than fit in a pipe arrive as well, and nobody waits for ever"""
    arrived = student.value("log_much", {"count": 160, "size": 20_000, "workers": 2}, seconds=15)
    expect_equal(arrived, True, "Whether 160 messages of 20 kB arrived")


class MeetOnce(Script):
    """Lets the first workers meet; who comes after them goes on at once."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._came = 0

    def event(self, event: Event, control: Control) -> None:
        """Count who has come."""
        self._came += event.label == "reporting"
        if event.label == "reporting" and self._came > self._workers:
            control.let_go(event.pid)


@pytest.mark.points(3)
@pytest.mark.needs("everything_arrives")
def test_workers_report(student: Student) -> None:
    """all workers report, at the same time"""
    arguments = {"count": COUNT, "workers": 3}
    right = sorted(f"message {number}" for number in range(COUNT))
    run = student.run("log_watched", arguments, script=MeetOnce(3), seconds=30)
    if run.error is not None:
        judge_error(run.error, "log_from_pool")
    expect_equal(run.value["texts"], right, f"{COUNT} messages")
    if run.met:
        return
    few = f"With 3 workers and {COUNT} messages, never 3 workers had one at the same time."
    if run.missed:
        refuse(Verdict.NOT_CONCURRENT, few)
    if run.value["sent"]:
        refuse(
            Verdict.NOT_CONCURRENT,
            "The calling process sent messages, and no worker received one; let the workers report.",
        )
    # Messages that nobody was seen to touch were made plain at first, or never left the caller.
    held = {"hold_newborns": True}
    run = student.observe("log_plain", arguments, script=KillNewborns(), options=held, seconds=20)
    if run.end is End.RETURNED and run.value == right:
        refuse(Verdict.NOT_CONCURRENT, "Everything arrives without any worker: the caller reports itself.")
    count = GatherChildren(3)
    student.observe("log_plain", arguments, script=count, options=held, seconds=30)
    if count.peak < 3:
        refuse(Verdict.NOT_CONCURRENT, few)


@pytest.mark.points(3)
@pytest.mark.needs("everything_arrives")
def test_nothing_is_lost(student: Student) -> None:
    """no message is lost, in any interleaving"""
    messages = ["a", "b", "a"]

    def judge(run: Run) -> str | None:
        wrong = complaint(run.value, messages)
        return f"{wrong}." if wrong else None

    student.explore("log", {"messages": messages, "workers": 2}, judge, schedules=10)


@pytest.mark.points(2)
@pytest.mark.needs("everything_arrives")
def test_nothing_is_left_behind(student: Student) -> None:
    """the manager is shut down, the pool is closed; no process, descriptor or file is left"""
    judge_growth(student.value("log_again_and_again", seconds=20))
