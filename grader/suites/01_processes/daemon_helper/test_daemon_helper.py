"""Hidden suite for `daemon_helper`: beats while there is work, both errors, and no helper that stays."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import pytest

from grader import procfs
from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.procfs import ProcessState
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, Script

WORK = "hold: work"


def ask(work: str, beat: str, interval: float) -> dict[str, Any]:
    """Return the probe's arguments."""
    return {"work": work, "beat": beat, "interval": interval}


def count(run: Run, label: str) -> int:
    """Return how often something was told."""
    return sum(event.label == label for event in run.events)


def expect_result(run: Run) -> None:
    """Refuse unless the result of `work` came back and everybody was where they belong."""
    if run.error is not None:
        judge_error(run.error, "run_with_heartbeat")
    judge_clean(run)
    expect_places(run)
    if run.value is not True:
        refuse(Verdict.WRONG_RESULT, "What came back is not what `work` returned.")


def expect_places(run: Run) -> None:
    """Refuse work in another process, and beats in this one or in one that may live on."""
    if any(event.pid != run.pid for event in run.events if event.label == "work"):
        refuse(Verdict.WRONG_RESULT, "`work` ran in a child process; it belongs in the caller's.")
    beats = [event for event in run.events if event.label == "beat"]
    if any(event.pid == run.pid for event in beats):
        refuse(Verdict.WRONG_RESULT, "`beat` ran in the caller's process; it belongs in a helper process.")
    if any(event.data["lives on"] for event in beats):
        refuse(
            Verdict.WRONG_RESULT, "`beat` ran in a process that is no daemon: it would outlive the caller."
        )


class WorkUntil(Script):
    """Lets the work go on after so many beats."""

    def __init__(self, beats: int) -> None:
        self._beats = beats
        self.missing = False

    def event(self, event: Event, control: Control) -> None:  # noqa: ARG002
        """Count."""
        if sum(each.label == "beat" for each in control.events) >= self._beats:
            control.release(WORK)

    def quiet(self, control: Control) -> bool:
        """No more beats come."""
        self.missing = control.release(WORK)
        return self.missing


class WorkUntilFailure(Script):
    """Lets the work go on when the helper whose beat has failed had time to say so.

    That is when it has ended, or beats again. One that stays and keeps silent is given a while.
    """

    samples = True
    PATIENCE_SECONDS = 1.0

    def __init__(self, label: str = "beat") -> None:
        self._label = label
        """What a beat tells that is about to fail."""
        self._helper = 0
        self._since = 0.0

    def event(self, event: Event, control: Control) -> None:
        """Remember the helper; let the work go on at the beat after the one that failed."""
        if event.label != self._label:
            return
        if self._helper:
            control.release(WORK)
        self._helper, self._since = event.pid, time.monotonic()

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:  # noqa: ARG002
        """Look whether the helper has ended."""
        if self._helper:
            patient = time.monotonic() - self._since < self.PATIENCE_SECONDS
            if not procfs.alive([self._helper]) or not patient:
                control.release(WORK)

    def quiet(self, control: Control) -> bool:
        """There was no beat at all."""
        return control.release(WORK)


@pytest.mark.points(3)
def test_beats_while_there_is_work(student: Student) -> None:
    """the caller works, and a daemon process beats again and again meanwhile"""
    script = WorkUntil(beats=student.random.randrange(4, 7))
    run = student.run("run", ask("work", "beat", 0.01), script=script)
    expect_result(run)
    expect_equal(count(run, "work"), 1, "How often `work` was called")
    if script.missing:
        refuse(
            Verdict.WRONG_RESULT,
            f"`work` ran on and on, and after {count(run, 'beat')} beat(s) there were no more.",
        )
    if len({event.pid for event in run.events if event.label == "beat"}) > 1:
        refuse(Verdict.WRONG_RESULT, "The beats came from several processes; there is one helper.")


@pytest.mark.points(2)
@pytest.mark.needs("beats_while_there_is_work")
def test_interval_is_kept_and_not_waited_out(student: Student) -> None:
    """with an hour between two beats there is one at most, and the call returns when the work is done"""
    run = student.run("run", ask("work_a_little", "beat", 3600.0))
    expect_result(run)
    if count(run, "beat") > 1:
        refuse(
            Verdict.WRONG_RESULT, f"There were {count(run, 'beat')} beats within the first of the intervals."
        )


@pytest.mark.points(1)
@pytest.mark.needs("beats_while_there_is_work")
def test_interval_between_any_two(student: Student) -> None:
    """an interval lies between any two beats, not only before the first"""
    interval, beats = 0.15, 5
    run = student.run("run", ask("work", "beat", interval), script=WorkUntil(beats))
    expect_result(run)
    told = [event.seconds for event in run.events if event.label == "beat"]
    # From below only: the first beat comes after the call, and a loaded machine makes them later, not sooner.
    if len(told) >= beats and told[beats - 1] < (beats - 1) * interval * 0.95:
        refuse(
            Verdict.WRONG_RESULT,
            f"{beats} beats came in less time than {beats - 1} intervals take; wait before each of them.",
        )


@pytest.mark.points(1)
@pytest.mark.needs("beats_while_there_is_work")
def test_any_result(student: Student) -> None:
    """whatever `work` returns is returned: nothing, 0, an exception that was not raised"""
    lost = student.value("run_odd_results", {"interval": 3600.0}, seconds=30)
    if lost:
        refuse(Verdict.WRONG_RESULT, f"`work` returned `{lost[0]}`, and something else came back.")


@pytest.mark.points(2)
@pytest.mark.needs("beats_while_there_is_work")
def test_beat_that_hangs(student: Student) -> None:
    """a beat that never returns does not keep the call from returning"""
    expect_result(student.run("run", ask("work", "beat_and_hang", 0.01), script=WorkUntil(1)))


@pytest.mark.points(2)
@pytest.mark.needs("beats_while_there_is_work")
def test_work_that_raises(student: Student) -> None:
    """an error in the work comes out as it is, and the helper is gone all the same"""
    for work, error in (("work_and_raise", "ZeroDivisionError"), ("work_and_interrupt", "KeyboardInterrupt")):
        run = student.run("run", ask(work, "beat", 0.01), script=WorkUntil(1))
        expect_error(run, error)


def expect_error(run: Run, wanted: str) -> None:
    """Refuse unless this error came out and nobody was left."""
    judge_clean(run)
    expect_places(run)
    if run.error is None or not run.error.is_a(wanted):
        got = f"raised `{run.error.type}`" if run.error else "returned"
        refuse(Verdict.WRONG_RESULT, f"`work` raised `{wanted}`, and the call {got}.")


@pytest.mark.points(3)
@pytest.mark.needs("beats_while_there_is_work")
def test_beat_that_raises(student: Student) -> None:
    """an error in the beat is raised when the work is done, unless the work fails itself"""
    for beat, label in (("beat_and_raise", "beat"), ("beat_and_raise_later", "fails")):
        run = student.run("run", ask("work", beat, 0.01), script=WorkUntilFailure(label))
        judge_clean(run)
        if run.error is None:
            refuse(Verdict.WRONG_RESULT, "`beat` raised, and the call returned as if nothing had happened.")
        if not count(run, "work done"):
            refuse(
                Verdict.WRONG_RESULT,
                "`beat` raised, and `work` was broken off; let it come to its end first.",
            )
    run = student.run("run", ask("work_and_raise", "beat_and_raise", 0.01), script=WorkUntilFailure())
    expect_error(run, "ZeroDivisionError")


@pytest.mark.points(2)
@pytest.mark.needs("beats_while_there_is_work")
def test_nobody_waits_for_ever(student: Student) -> None:
    """wherever the helper is when the work ends, the call returns"""

    def judge(run: Run) -> str | None:
        return None if run.value is True else "did not return the result of `work`."

    student.explore("run", ask("nothing", "silent_beat", 0.01), judge, schedules=15)


@pytest.mark.points(1)
@pytest.mark.needs("beats_while_there_is_work")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process or descriptor is left, also when something raises"""
    judge_growth(student.value("run_again_and_again", seconds=30))
