"""Hidden suite for `ignore_and_default`: an interrupt waits, and reaches whom it would have reached."""

from __future__ import annotations

import os
import signal
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, judge_health, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Event, Run
from grader.sandbox.script import Control, Script

DONE = ["done", None]


class Interrupt(Script):
    """Presses Ctrl-C at some moments of `critical`: every process of the foreground gets it."""

    def __init__(self, *moments: str) -> None:
        self._moments = moments

    def event(self, event: Event, control: Control) -> None:
        """Send SIGINT."""
        if event.label in self._moments:
            for pid in {control.execution, event.pid}:
                control.kill(pid, signal.SIGINT)


def labels(run: Run) -> list[str]:
    """Return what was told, in order."""
    return [event.label for event in run.events]


def shielded(student: Student, critical: str, handler: str, *moments: str) -> Run:
    """Return the run of one call; refuse one in which `critical` was broken off."""
    arguments = {"critical": critical, "handler": handler}
    run = student.observe("shield", arguments, script=Interrupt(*moments))
    if run.error is not None and run.error.is_a("NotImplementedError"):
        judge_error(run.error)
    told = labels(run)
    if "begin" in told and "end" not in told:
        refuse(
            Verdict.WRONG_RESULT, "A SIGINT broke `critical` off in the middle; hold it back until the end."
        )
    if "earlier handler" in told and told.index("earlier handler") < told.index("end"):
        refuse(
            Verdict.WRONG_RESULT,
            "A SIGINT reached the caller's handler while `critical` was running; hold it back until the end.",
        )
    return run


def expect_as_before(run: Run) -> None:
    """Refuse a changed disposition or mask."""
    if not run.value["handler"]:
        refuse(Verdict.LEAK, "After the call the disposition of `SIGINT` is not the one from before.")
    if not run.value["mask"]:
        refuse(Verdict.LEAK, "After the call `SIGINT` is blocked, and it was not before.")


def expect_returned(run: Run, what: str, *allowed: Any) -> None:
    """Refuse unless the call came to its end in the process that made it, with one of the values allowed."""
    if run.end is End.DIED and os.WIFSIGNALED(run.status) and os.WTERMSIG(run.status) == signal.SIGINT:
        refuse(Verdict.WRONG_RESULT, f"{what}, and the process was killed by it.")
    judge_health(run)
    if run.error is not None:
        judge_error(run.error, "run_shielded")
    judge_clean(run)
    if run.value["came"] not in allowed:
        refuse(Verdict.WRONG_RESULT, f"{what}; out of the call came `{run.value['came']}`.")


@pytest.mark.points(1)
def test_without_interrupt(student: Student) -> None:
    """without an interrupt the value is returned, or the error raised"""
    expect_equal(student.value("call", {"critical": "answer"}), DONE, "Value")
    expect_equal(student.value("call", {"critical": "nothing"}), None, "Value")
    run = student.run("call", {"critical": "fail"})
    judge_clean(run)
    if run.error is None or not run.error.is_a("LookupError"):
        got = f"`{run.error.type}` came out" if run.error else "the call returned"
        refuse(Verdict.WRONG_RESULT, f"`critical` raised `LookupError`, and {got}.")


@pytest.mark.points(3)
@pytest.mark.needs("without_interrupt")
def test_own_handler_hears_it_afterwards(student: Student) -> None:
    """a SIGINT during `critical` reaches the caller's handler after it, also when `critical` raises"""
    for critical, came in (("busy", DONE), ("busy_and_fail", "LookupError")):
        for moments in (("middle",), ("begin", "middle")):
            run = shielded(student, critical, "custom", *moments)
            expect_returned(run, "The caller's handler raises nothing", came)
            heard = labels(run).count("earlier handler")
            if not heard:
                refuse(Verdict.LOST_SIGNAL, "A SIGINT came during `critical`, and nobody ever heard of it.")
            if heard > len(moments):
                refuse(
                    Verdict.WRONG_RESULT,
                    f"{len(moments)} SIGINT came, and the caller's handler was called {heard} times.",
                )
            expect_as_before(run)


@pytest.mark.points(2)
@pytest.mark.needs("without_interrupt")
def test_keyboard_interrupt_afterwards(student: Student) -> None:
    """with Python's own handler `KeyboardInterrupt` comes out, after `critical`"""
    for critical in ("busy", "busy_and_fail"):
        run = shielded(student, critical, "python", "middle")
        if run.error is not None and run.error.is_a("KeyboardInterrupt"):
            continue  # it came a moment after the call: that is after `critical`, too
        judge_health(run)
        if run.error is not None:
            judge_error(run.error, "run_shielded")
        if run.value["came"] not in ("KeyboardInterrupt", "LookupError"):
            refuse(
                Verdict.LOST_SIGNAL, "A SIGINT came during `critical`, and no `KeyboardInterrupt` after it."
            )
        expect_as_before(run)


@pytest.mark.points(2)
@pytest.mark.needs("without_interrupt")
def test_ignored_stays_ignored(student: Student) -> None:
    """who ignores SIGINT has it ignored, during the call and after"""
    run = shielded(student, "busy", "ignore", "middle", "over")
    expect_returned(run, "SIGINT was ignored before the call", DONE)
    expect_as_before(run)


@pytest.mark.points(2)
@pytest.mark.needs("without_interrupt")
def test_default_ends_the_process(student: Student) -> None:
    """under SIG_DFL the process ends by SIGINT, but not before `critical` has ended"""
    run = shielded(student, "busy", "default", "middle")
    if run.end is End.DIED and os.WIFSIGNALED(run.status) and os.WTERMSIG(run.status) == signal.SIGINT:
        pass
    elif run.error is not None:
        judge_error(run.error, "run_shielded")
    else:
        judge_health(run)
        refuse(
            Verdict.LOST_SIGNAL,
            "SIGINT had its default before the call, and one came: afterwards the process should end by it.",
        )
    run = shielded(student, "busy", "default")
    expect_returned(run, "No SIGINT came", DONE)
    expect_as_before(run)


@pytest.mark.points(2)
@pytest.mark.needs("own_handler_hears_it_afterwards")
def test_nested_shields(student: Student) -> None:
    """a call within a call holds back until the outer one is through; a mask set before stays"""
    run = student.observe("shield_nested", script=Interrupt("middle"))
    judge_health(run)
    if run.error is not None:
        judge_error(run.error, "run_shielded")
    expect_equal(run.value, DONE, "Value of a nested call")
    told = labels(run)
    if "earlier handler" not in told:
        refuse(Verdict.LOST_SIGNAL, "A SIGINT came in a nested call, and nobody ever heard of it.")
    if told.index("earlier handler") < told.index("inner is over"):
        refuse(
            Verdict.WRONG_RESULT,
            "A nested call delivered SIGINT while the outer `critical` was still running.",
        )
    found = student.value("shield_where_blocked")
    if not found["mask"]:
        refuse(Verdict.LEAK, "The caller had signals blocked; after the call the mask is another.")


def heard_everywhere(student: Student, critical: str, came: Any) -> None:
    """Inject a SIGINT at every point of the student's code; it is heard once and changes nothing else."""

    def judge(run: Run) -> str | None:
        if run.value is None:
            return "is waited for in vain."
        if run.value["landed"] and not run.value["heard"]:
            return "is lost: the caller's handler never hears of it."
        if run.value["heard"] > 1:
            return "is delivered twice."
        return None if run.value["came"] == came else f"makes the call end with `{run.value['came']}`."

    student.inject("shield_with_injection", {"critical": critical}, signal.SIGINT, judge, Script)


@pytest.mark.points(3)
@pytest.mark.needs("own_handler_hears_it_afterwards")
def test_no_interrupt_is_lost(student: Student) -> None:
    """no SIGINT is lost, at whichever instruction it lands"""
    heard_everywhere(student, "answer", DONE)
    heard_everywhere(student, "fail", "LookupError")


@pytest.mark.points(1)
@pytest.mark.needs("without_interrupt")
def test_nothing_is_left_behind(student: Student) -> None:
    """no handler, mask or process is left by repeated calls, also when `critical` raises"""
    judge_growth(student.value("shield_again_and_again"), ignore=())
