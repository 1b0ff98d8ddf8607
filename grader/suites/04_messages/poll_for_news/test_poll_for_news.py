"""Hidden suite for `poll_for_news`: all are asked at once, the first answer wins, and nobody is left."""

from __future__ import annotations

import time
from typing import Any

import pytest

from grader import procfs
from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, Script

PATIENCE = 60.0
"""Where an answer does come: far more than it takes."""
DYING = 0.25
"""Seconds between deaths: less than the time for an answer, so that who begins anew each time goes on."""


def ask(kinds: list[list[Any]], timeout: float = PATIENCE) -> dict[str, Any]:
    """Return the probe's arguments."""
    return {"kinds": kinds, "timeout": timeout}


@pytest.mark.points(2)
def test_answer_is_returned(student: Student) -> None:
    """an answer is returned as it is, whatever it is and however large"""
    values: list[Any] = [student.random.randrange(1000), None, 0, "", [], (1, {"a": b"b"})]
    found = student.value("ask_one_by_one", {"values": values}, seconds=40)
    expect_equal(found, values, "Answers to single questions")
    found = student.value("ask_for_large")
    if found not in (1, 2, 3):
        refuse(Verdict.WRONG_RESULT, f"Of three large answers at once, none came whole: {shorten(found)}.")


class OneAnswers(Script):
    """Keeps all who are asked until they are complete, then lets only one go."""

    def __init__(self, asked: int, winner: int) -> None:
        self._asked = asked
        self._winner = f"hold: {winner}"
        self._here: set[str] = set()
        self.pids: set[int] = set()
        self.together = False
        self._given_up = False

    def event(self, event: Event, control: Control) -> None:
        """Let the winner go when all have come."""
        self._here.add(event.label)
        self.pids.add(event.pid)
        if len(self._here) == self._asked and not self._given_up:
            self.together = True
            control.release(self._winner)

    def quiet(self, control: Control) -> bool:
        """Nobody else comes, though not all were asked: let go who is there."""
        self._given_up = True
        return not self.together and any([control.release(label) for label in self._here])


@pytest.mark.points(3)
@pytest.mark.needs("answer_is_returned")
def test_first_answer_wins(student: Student) -> None:
    """all are asked at the same time; the first answer is returned, and the others are stopped"""
    for winner in (3, student.random.randrange(3)):
        script = OneAnswers(4, winner)
        kinds = [["give_when_let_go", number] for number in range(4)]
        run = student.run("ask", ask(kinds), script=script, seconds=40)
        if run.error is not None:
            judge_error(run.error, "first_answer")
        if run.pid in script.pids:
            refuse(Verdict.NOT_CONCURRENT, "A question was asked in the calling process itself.")
        if not script.together or len(script.pids) < 4:
            refuse(
                Verdict.NOT_CONCURRENT,
                "Of 4 questions not all were being asked at the same time; start all processes before you "
                "wait for an answer.",
            )
        expect_equal(run.value, winner, f"The answer when question {winner} alone had one")
        judge_clean(run)


class Watch(Script):
    """Looks for a while whether the caller sleeps while nobody answers, then lets the one answer."""

    samples = True
    SECONDS = 0.4

    def __init__(self) -> None:
        self.busy = False
        self._since = 0.0
        self._looks = self._running = 0

    def event(self, event: Event, control: Control) -> None:  # noqa: ARG002
        """Begin to look."""
        self._since = time.monotonic()

    def quiet(self, control: Control) -> bool:
        """Silence is what this is about."""
        return bool(self._since) or control.release("hold: 0")

    def sample(self, children: object, control: Control) -> None:  # noqa: ARG002
        """Count how often it runs: a sleeper at nearly no look, a busy loop at all."""
        if not self._since:
            return
        self._looks += 1
        self._running += procfs.ticks_and_motion([control.execution])[1]
        if time.monotonic() - self._since > self.SECONDS:
            self.busy = self._running > self._looks / 2
            self._since = 0.0
            control.release("hold: 0")


@pytest.mark.points(1)
@pytest.mark.needs("answer_is_returned")
def test_waiting_costs_nothing(student: Student) -> None:
    """while no answer comes the caller sleeps"""
    watch = Watch()
    run = student.run("ask", ask([["give_when_let_go", 0]]), script=watch, seconds=40)
    if run.error is not None:
        judge_error(run.error, "first_answer")
    if watch.busy:
        refuse(
            Verdict.LIMIT,
            "`first_answer` keeps the processor busy while it waits; sleep until there is news, "
            "in `connection.wait` say.",
        )


def expect_timeout(run: Run) -> None:
    """Refuse an answer where nobody gave one, other errors, and processes that are left."""
    if run.error is None:
        refuse(Verdict.WRONG_RESULT, f"Nobody answered, and `first_answer` returned {shorten(run.value)}.")
    if not (run.error.is_a("TimeoutError") and run.error.is_a("OSError")):
        own = "multiprocessing has a `TimeoutError` of its own; " if run.error.is_a("ProcessError") else ""
        refuse(
            Verdict.WRONG_RESULT,
            f"Nobody answered in time, and `first_answer` raised `{run.error.type}`; {own}"
            "raise the built-in `TimeoutError`.",
            "\n".join(run.error.frames),
        )
    judge_clean(run)


@pytest.mark.points(2)
@pytest.mark.needs("answer_is_returned")
def test_no_answer_in_time(student: Student) -> None:
    """without an answer in time the call raises TimeoutError and leaves nobody"""
    for timeout in (0.2, 0.0):
        expect_timeout(student.run("ask", ask([["never"], ["never"]], timeout)))


@pytest.mark.points(1)
@pytest.mark.needs("no_answer_in_time")
def test_deaths_do_not_prolong_it(student: Student) -> None:
    """the time is for all together and does not begin anew when somebody has died"""
    # Far later than the time is over comes an answer, for those who still wait then.
    kinds = [*(["leave_later", DYING * number] for number in range(1, 7)), ["give_later", DYING * 7]]
    run = student.run("ask", ask(kinds, 0.4), seconds=40)
    expect_raised(run, "The time was over long before anybody answered")


def expect_raised(run: Run, what: str) -> None:
    """Refuse a call that returned."""
    if run.error is None:
        refuse(Verdict.WRONG_RESULT, f"{what}, and `first_answer` returned {shorten(run.value)}.")
    judge_clean(run)


@pytest.mark.points(2)
@pytest.mark.needs("no_answer_in_time")
def test_no_answer_at_all(student: Student) -> None:
    """an error or a death is no answer, does not hide the answer of another, and leaves nobody either"""
    run = student.run("ask", ask([], 0.05))
    expect_raised(run, "Nobody was asked")
    for ending in (["leave"], ["never"]):
        run = student.run("ask", ask([["stumble"], ending], 0.3))
        expect_raised(run, "No process had an answer")
    for silent in ("stumble", "leave"):
        run = student.run("ask", ask([[silent], ["give", 7]]))
        judge_clean(run)
        if run.error is None:
            expect_equal(run.value, 7, "The answer where the other process had none")


@pytest.mark.points(2)
@pytest.mark.needs("answer_is_returned")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left, with and without an answer"""
    judge_growth(student.value("ask_again_and_again", seconds=40))
