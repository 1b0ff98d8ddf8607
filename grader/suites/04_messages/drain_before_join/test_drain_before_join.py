"""Hidden suite for `drain_before_join`: all bytes come over, however many, and everybody ends."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, GatherChildren, ReleaseAtRest


@pytest.mark.points(2)
def test_sizes_are_returned(student: Student) -> None:
    """the sizes of small messages, of empty ones, and of none"""
    for workers, size in ((3, student.random.randint(10, 1000)), (1, 1), (2, 0), (0, 5)):
        found = student.value("collect", {"workers": workers, "size": size})
        expect_equal(found, [size] * workers, f"`collect_big({workers}, {size})`")


class FirstIsLate(ReleaseAtRest):
    """Keeps the worker that was started first until nobody else can go on."""

    def __init__(self) -> None:
        super().__init__(GatherChildren.LABEL)
        self._first = 0

    def event(self, event: Event, control: Control) -> None:
        """Keep the first, let the others go."""
        self._first = self._first or event.pid
        if event.pid == self._first:
            super().event(event, control)
        else:
            control.let_go(event.pid)


@pytest.mark.points(4)
@pytest.mark.needs("sizes_are_returned")
def test_big_messages(student: Student) -> None:
    """messages that are larger than a pipe come over, all of their bytes, whoever is first"""
    workers, size = 3, student.random.randint(1_500_000, 2_000_000)
    found = student.value(
        "collect_measured",
        {"workers": workers, "size": size},
        script=FirstIsLate(),
        options={"hold_newborns": True},
        seconds=40,
    )
    expect_equal(found["sizes"], [size] * workers, f"`collect_big({workers}, {size})`")
    if found["read"] < workers * size:
        refuse(
            Verdict.WRONG_RESULT,
            f"{workers * size} bytes were to come over and the caller has read {found['read']} only; put the "
            "bytes on the queue and measure what comes.",
        )


@pytest.mark.points(3)
@pytest.mark.needs("sizes_are_returned")
def test_every_interleaving(student: Student) -> None:
    """no message is lost and nobody waits for ever, in any interleaving"""
    # A message that fits a pipe: its worker may be gone before anybody has looked for it.
    workers, size = 2, student.random.randint(100, 1000)

    def judge(run: Run) -> str | None:
        if run.value == [size] * workers:
            return None
        return f"returned {shorten(run.value)} for {workers} messages of {size} bytes."

    student.explore("collect", {"workers": workers, "size": size}, judge)


@pytest.mark.points(2)
@pytest.mark.needs("sizes_are_returned")
def test_workers_overlap(student: Student) -> None:
    """all workers are there at the same time"""
    together = GatherChildren(4)
    run = student.run(
        "collect",
        {"workers": 4, "size": 50},
        script=together,
        options={"hold_newborns": True},
        seconds=40,
    )
    if run.error is not None:
        judge_error(run.error, "collect_big")
    judge_clean(run)
    expect_equal(run.value, [50] * 4, "`collect_big(4, 50)`")
    if together.peak < 4:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"Of 4 workers at most {together.peak} were there at the same time; start all before you take "
            "or join.",
        )


@pytest.mark.points(1)
@pytest.mark.needs("big_messages")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left"""
    judge_growth(student.value("collect_again_and_again", {"size": 100_000}, seconds=40))
