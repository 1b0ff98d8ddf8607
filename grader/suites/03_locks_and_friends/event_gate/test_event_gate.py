"""Hidden suite for `event_gate`: all or nothing for every reader, in time or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.procfs import ProcessState
from grader.results.model import Verdict
from grader.sandbox.facts import End, Event, Run
from grader.sandbox.script import Control, KillOneNewborn, Script, WatchSleepers

HOURS = 3600.0


def ask(readers: int, data: bytes, patience: float) -> dict[str, Any]:
    """Return the probe's arguments."""
    return {"readers": readers, "data": data, "patience": patience}


def expect_value(run: Run, expected: object, what: str) -> None:
    """Refuse an error, left processes and any other result."""
    if run.error is not None:
        judge_error(run.error, "publish_when_ready")
    judge_clean(run)
    expect_equal(run.value, expected, what)


@pytest.mark.points(2)
def test_readers_get_the_data(student: Student) -> None:
    """every reader gets all of the data, be they none, odd, or more than a pipe holds"""
    cases = [
        (2, student.random.randbytes(50)),
        (3, b""),
        (1, b"\0with\0nothing between\0\0"),
        (2, student.random.randbytes(300_001)),
        (1, b"more than a mebibyte " * 60_000),
        (0, b"nobody wants this"),
    ]
    run = student.run("publish_all", {"cases": cases}, seconds=40)
    if run.error is not None:
        judge_error(run.error, "publish_when_ready")
    judge_clean(run)
    for (readers, data), (kind, length, wrong) in zip(cases, run.value, strict=True):
        what = f"{readers} readers of {len(data)} bytes"
        expect_equal([kind, length], ["list", readers], f"Type and length of the result for {what}")
        expect_equal(wrong, [], f"Entries that are not the data, for {what}")
    calls = len(run.events)
    if calls not in (5, 6):  # where nobody reads, `prepare` may be called or not
        refuse(Verdict.WRONG_RESULT, f"In 6 calls `prepare` was called {calls} times; call it once in each.")


class Audience(Script):
    """Lets `prepare` go on when so many readers are there, or when nobody else comes."""

    samples = True

    def __init__(self, wanted: int) -> None:
        self.peak = 0
        self._wanted = wanted
        self._preparing = 0

    def event(self, event: Event, _control: Control) -> None:
        """Begin to count."""
        self._preparing = event.pid

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Count who is alive and does not prepare."""
        if not self._preparing:
            return
        self.peak = max(self.peak, len({child.pid for child in children} - {self._preparing}))
        if self.peak >= self._wanted:
            control.release("hold: prepare")

    def quiet(self, control: Control) -> bool:
        """Nobody else comes."""
        return control.release("hold: prepare")


@pytest.mark.points(2)
@pytest.mark.needs("readers_get_the_data")
def test_readers_wait_together(student: Student) -> None:
    """the readers are processes, and all of them wait while the data are prepared"""
    readers = 7
    audience = Audience(readers)
    run = student.run("publish_in_time", ask(readers, b"news", HOURS), script=audience, seconds=40)
    expect_value(run, [b"news"] * readers, f"What {readers} readers got that were there in time")
    if audience.peak < readers:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"While the data were prepared, {audience.peak} of {readers} readers were there as processes; "
            "start them all before you call `prepare`.",
        )


@pytest.mark.points(2)
@pytest.mark.needs("readers_get_the_data")
def test_waiting_costs_nothing(student: Student) -> None:
    """a reader sleeps while it waits"""
    watch = WatchSleepers("hold: prepare")
    run = student.run("publish_in_time", ask(2, b"news", HOURS), script=watch, seconds=40)
    expect_value(run, [b"news"] * 2, "What 2 readers got that were there in time")
    if watch.polling:
        refuse(
            Verdict.LIMIT,
            "Readers wake again and again while there is nothing to read; let them sleep in `Event.wait`.",
        )


class GoneHome(Script):
    """Lets `prepare` go on when the readers have gone, or stay for something else than it."""

    samples = True

    def __init__(self, wanted: int) -> None:
        self._preparing = 0
        self._wanted = wanted
        self._seen: set[int] = set()

    def event(self, event: Event, _control: Control) -> None:
        """Begin to look."""
        self._preparing = event.pid

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """See whether they have come and gone."""
        readers = {child.pid for child in children} - {self._preparing}
        self._seen |= readers
        if self._preparing and len(self._seen) >= self._wanted and not readers:
            control.release("hold: prepare")

    def quiet(self, control: Control) -> bool:
        """They stay, be it that they wait for ever, or that they have reported and keep quiet."""
        return control.release("hold: prepare")


@pytest.mark.points(3)
@pytest.mark.needs("readers_get_the_data")
def test_patience_ends(student: Student) -> None:
    """readers that have waited too long get None, also when the data come later"""
    run = student.run("publish_in_time", ask(3, b"late news", 0.2), script=GoneHome(3), seconds=40)
    expect_value(run, [None] * 3, "What 3 readers got whose patience ended before the data came")


@pytest.mark.points(4)
@pytest.mark.needs("readers_get_the_data")
def test_nobody_sees_half_of_it(student: Student) -> None:
    """a reader gets all of the data or None, in any interleaving"""
    data = student.random.randbytes(6)

    def judge(run: Run) -> str | None:
        got = run.value
        if not isinstance(got, list) or len(got) != 2:
            return f"returned {shorten(got)} for 2 readers."
        for entry in got:
            if entry != data:
                return f"gave a reader {shorten(entry)} instead of {shorten(data)}."
        return None

    student.explore("publish_quietly", ask(2, data, HOURS), judge)


@pytest.mark.points(3)
@pytest.mark.needs("readers_get_the_data")
def test_failure_releases_the_readers(student: Student) -> None:
    """a `prepare` that raises releases the readers at once, and the call raises"""
    for readers in (3, 1):
        arguments = {"readers": readers, "patience": HOURS}
        run = student.run("publish_nothing", arguments, script=Audience(readers), seconds=20)
        judge_clean(run)
        if run.error is None:
            refuse(
                Verdict.WRONG_RESULT,
                "`prepare` raised, and `publish_when_ready` returned as if all had gone well.",
            )


@pytest.mark.points(1)
@pytest.mark.needs("readers_get_the_data")
def test_dead_reader_is_noticed(student: Student) -> None:
    """a reader that dies makes the call raise, and does not count as one that lost patience"""
    for number in (0, 1):
        run = student.observe(
            "publish_quietly",
            ask(2, b"news", HOURS),
            script=KillOneNewborn(number),
            options={"hold_newborns": True},
            seconds=20,
        )
        # Who starts another one in its place may return all the same.
        if run.end is End.RETURNED and run.error is None and run.value != [b"news"] * 2:
            refuse(
                Verdict.WRONG_RESULT,
                f"A reader was killed, and `publish_when_ready` returned {shorten(run.value)} "
                "as if all had gone well.",
            )


@pytest.mark.points(1)
@pytest.mark.needs("readers_get_the_data")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor, semaphore or file is left, also when `prepare` raises"""
    judge_growth(student.value("publish_again_and_again", seconds=30))
