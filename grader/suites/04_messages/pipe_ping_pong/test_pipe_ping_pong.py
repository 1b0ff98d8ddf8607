"""Hidden suite for `pipe_ping_pong`: two players, their hits in order, and an end that comes by closing."""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Sequence

import pytest

from grader.plugin.judging import (
    expect_equal,
    judge_clean,
    judge_error,
    judge_growth,
    judge_health,
    refuse,
    shorten,
)
from grader.plugin.student import Student
from grader.procfs import ProcessState
from grader.results.model import Verdict
from grader.sandbox.facts import End, Event, Run
from grader.sandbox.script import Control, GatherChildren, Script

HIT = re.compile("p[io]ng")


def hits(rounds: int) -> list[str]:
    """Return the right answer."""
    return [f"{word} {number}" for number in range(rounds) for word in ("ping", "pong")]


@pytest.mark.points(2)
def test_hits_in_order(student: Student) -> None:
    """the hits are returned in order, however many there are, and another process plays"""
    rounds = student.random.randint(3, 9)
    players = GatherChildren(1)
    run = student.run("play", {"rounds": rounds}, script=players, options={"hold_newborns": True})
    if run.error is not None:
        judge_error(run.error, "rally")
    judge_clean(run)
    expect_equal(run.value, hits(rounds), f"`rally({rounds})`")
    if not players.peak:
        refuse(Verdict.NOT_CONCURRENT, "No other process took part; the two players are two processes.")
    for rounds in (0, 1, 1200):
        expect_equal(student.value("play", {"rounds": rounds}), hits(rounds), f"`rally({rounds})`")


@pytest.mark.points(3)
@pytest.mark.needs("hits_in_order")
def test_order_in_every_interleaving(student: Student) -> None:
    """every hit is there and in its place, however the players are timed"""

    def judge(run: Run) -> str | None:
        return None if run.value == hits(2) else f"returned {shorten(run.value)} for `rally(2)`."

    student.explore("play", {"rounds": 2}, judge)


def watched(student: Student) -> list[Event]:
    """Return what is heard of a short rally: who waits, and what is sent, if `Connection`s carry it."""
    run = student.run("play_watched", {"rounds": 3})
    if run.error is not None:
        judge_error(run.error, "rally")
    return list(run.events)


@pytest.mark.points(2)
@pytest.mark.needs("hits_in_order")
def test_unused_ends_are_closed(student: Student) -> None:
    """who waits for a ball does not hold the other's end of the pipe as well"""
    # The last word of each process counts: by then it has had every occasion to close what it does not use.
    events = watched(student)
    waits = {event.pid: event.data for event in events if event.label == "waits"}
    if any(waits.values()):
        refuse(
            Verdict.LEAK,
            "A player waits in `recv` while it holds the other's end open itself, so it could never see the "
            "end; close the unused end in both processes.",
        )
    last = {event.pid: event.label for event in events if event.label in ("waits", "waited")}
    if "waits" in last.values():
        refuse(
            Verdict.LEAK,
            "A player was stopped while it waited in `recv`; with all copies of the other's end closed, "
            "also the caller's, it sees `EOFError` and ends by itself.",
        )


@pytest.mark.points(1)
@pytest.mark.needs("hits_in_order")
def test_nobody_hits_before_the_ball_has_come(student: Student) -> None:
    """nobody hits before the ball has come"""
    # A list home, or how many rounds there are, may be sent on top; only a hit is a hit.
    before: dict[int, bool] = {}
    for event in watched(student):
        if event.label == "waited":
            before[event.pid] = False
        elif event.label == "sends":
            kind, text = event.data
            hit = kind in ("str", "bytes", "tuple") and HIT.search(text) is not None
            if hit and before.get(event.pid):
                refuse(
                    Verdict.WRONG_RESULT,
                    "A player sent two hits without having received one in between; after `send` it is "
                    "the other's turn, so `recv` first.",
                )
            before[event.pid] = hit


@pytest.mark.points(1)
@pytest.mark.needs("hits_in_order")
def test_no_magic_word(student: Student) -> None:
    """the rally ends by closing the pipe, not by a magic word"""
    sent = [event.data for event in watched(student) if event.label == "sends"]
    last_hit = max((i for i, (_, text) in enumerate(sent) if HIT.search(text)), default=len(sent))
    # A player may send its list home at the end; a string or `None` after the last hit is a signal.
    words = [text for kind, text in sent[last_hit + 1 :] if kind in ("str", "bytes", "NoneType")]
    if words:
        refuse(
            Verdict.WRONG_RESULT,
            f"After the last hit {shorten(words[0])} was sent; close your end instead, and the other's "
            "`recv` raises `EOFError`.",
        )


class KillFirst(Script):
    """Kills the first child as soon as it is there, before it has hit a ball."""

    samples = True

    def __init__(self) -> None:
        self._killed = 0

    def event(self, event: Event, control: Control) -> None:
        """Kill the newborn, or let a later one go."""
        if event.label == "hold: newborn" and self._killed:
            control.let_go(event.pid)
        elif event.label == "hold: newborn":
            self._kill(event.pid, control)

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Kill what came up as a new interpreter and could not hold itself."""
        for child in children:
            if not self._killed and "spawn_main" in child.command:
                self._kill(child.pid, control)

    def _kill(self, pid: int, control: Control) -> None:
        if control.kill(pid, signal.SIGKILL):
            self._killed = pid


class KillBetweenBalls(Script):
    """Kills a player while the other is about to hit: what is sent to it finds nobody."""

    SECONDS = 5.0

    def __init__(self) -> None:
        self._hitters: list[int] = []
        self._killed = False

    def event(self, event: Event, control: Control) -> None:
        """Kill who hit last, when both have and it is not the caller."""
        if event.label != "sends" or self._killed:
            return
        last = self._hitters[-1] if self._hitters else event.pid
        if len(self._hitters) >= 2 and last not in (event.pid, control.execution):
            self._killed = control.kill(last, signal.SIGKILL)
            until = time.monotonic() + self.SECONDS
            while any(child.pid == last and child.state not in "ZX" for child in control.children()):
                if time.monotonic() > until:
                    break
                time.sleep(0.001)
        self._hitters.append(event.pid)


@pytest.mark.points(1)
@pytest.mark.needs("unused_ends_are_closed")
def test_dead_player(student: Student) -> None:
    """a player that dies does not pass for the end of the game"""
    early = student.observe("play", {"rounds": 5}, script=KillFirst(), options={"hold_newborns": True})
    later = student.observe("play_watched", {"rounds": 5}, script=KillBetweenBalls())
    for run in (early, later):
        if run.end is End.STUCK:
            continue  # a caller that only waits for a result, from a pool say, has no means to know
        judge_health(run)
        # Killed may have been a helper, or one that was replaced: a whole rally is right all the same.
        if run.error is None and run.value != hits(5):
            refuse(
                Verdict.WRONG_RESULT,
                f"A player was killed, and `rally(5)` returned {shorten(run.value)} as if all had gone well.",
            )


@pytest.mark.points(1)
@pytest.mark.needs("hits_in_order")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left"""
    judge_growth(student.value("play_again_and_again", seconds=40))
