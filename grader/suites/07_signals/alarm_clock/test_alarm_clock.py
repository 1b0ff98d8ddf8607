"""Hidden suite for `alarm_clock`: the deadline holds, and somebody else's alarm survives it."""

from __future__ import annotations

import signal
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Run
from grader.sandbox.script import Control, Script

TENTH_SECONDS = 0.15
"""How exactly somebody's alarm is to be put back; on a loaded machine one try of several must reach it."""
TRIES = 4


class Pity(Script):
    """Lets a function go on that no deadline breaks off, so that nobody waits for ever."""

    def __init__(self) -> None:
        self.needed = False

    def quiet(self, control: Control) -> bool:
        """Nothing has happened for much longer than the deadline allows."""
        self.needed = control.release("hold: function") or self.needed
        return self.needed


@pytest.mark.points(1)
def test_function_in_time(student: Student) -> None:
    """a function in time returns its value or raises its error"""
    expect_equal(
        student.value("call", {"function": "answer", "seconds": 30.0}), ["in time", None, 42], "Value"
    )
    expect_equal(student.value("call", {"function": "nothing", "seconds": 30}), None, "Value")
    run = student.run("call", {"function": "fail", "seconds": 30.0})
    judge_clean(run)
    if run.error is None:
        refuse(Verdict.WRONG_RESULT, "`function` raised `LookupError`, and the call returned a value.")
    if not run.error.is_a("LookupError"):
        refuse(Verdict.WRONG_RESULT, f"`function` raised `LookupError`; out came `{run.error.type}`.")
    for _ in range(TRIES):  # the machine may be slow once
        run = student.run("call", {"function": "work_a_second", "seconds": 1.99})
        judge_clean(run)
        if run.error is None:
            expect_equal(run.value, "in time", "Value of a function that takes a second")
            break
    else:
        refuse(
            Verdict.WRONG_RESULT,
            "`function` took 1.05 s of the 1.99 s that it had, and was broken off: fractions count.",
        )


def expect_timeout(run: Run, pity: Pity, seconds: float) -> None:
    """Refuse unless `TimeoutError` came out, before anybody had pity."""
    if run.error is None or pity.needed:
        refuse(
            Verdict.WRONG_RESULT,
            f"`function` overran a deadline of {seconds} s, and nothing broke it off; "
            "`signal.alarm` knows whole seconds only, and 0 switches it off.",
        )
    if not run.error.is_a("TimeoutError"):
        if run.error.is_a("NotImplementedError"):
            judge_error(run.error)
        refuse(
            Verdict.WRONG_RESULT, f"An overdue function gives `TimeoutError`; out came `{run.error.type}`."
        )
    judge_clean(run)


@pytest.mark.points(2)
def test_overdue_function(student: Student) -> None:
    """an overdue function is broken off with TimeoutError, after less than a second as well"""
    # A millionth of a second is over before the next instruction: the handler had better be there.
    for function, seconds in (("stay", 0.07), ("stay", 1e-6), ("compute", 0.02)):
        pity = Pity()
        run = student.run("call", {"function": function, "seconds": seconds}, script=pity)
        expect_timeout(run, pity, seconds)
    found = student.value("call_again_at_once")
    expect_equal(found["came"], "TimeoutError", "What came of an overdue function")
    if found["threads"]:
        refuse(Verdict.LEAK, "After the deadline the function goes on in a thread; break it off.")


@pytest.mark.points(2)
@pytest.mark.needs("function_in_time")
def test_nothing_ticks_on(student: Student) -> None:
    """afterwards no alarm ticks and the old handler is back, however the call ended"""
    for handler in ("ring", "default", "ignore"):
        ways = ("a value", "an error", "the deadline")
        for way, found in zip(ways, student.value("what_is_left", {"handler": handler}), strict=True):
            if found["ticking"]:
                refuse(Verdict.LEAK, f"After {way} the alarm of the call still ticks; switch it off.")
            if not found["handler"]:
                refuse(Verdict.LEAK, f"After {way} the handler of `SIGALRM` is not the one from before.")
            if not found["mask"]:
                refuse(Verdict.LEAK, f"After {way} the signal mask is not the one from before.")


def outer_alarm(student: Student, function: str, seconds: float, outer: float) -> dict[str, Any]:
    """Return what became of an alarm that was `outer` seconds away."""
    found: dict[str, Any] = student.value(
        "outer_alarm", {"function": function, "seconds": seconds, "outer": outer}
    )
    return found


@pytest.mark.points(3)
@pytest.mark.needs("function_in_time")
def test_time_left_of_another_alarm(student: Student) -> None:
    """an alarm that was pending before has the time it has left"""
    for function, seconds in (("work_a_little", 30.0), ("sleep_long", 0.3), ("fail", 30.0)):
        error = 0.0
        for _ in range(TRIES):
            found = outer_alarm(student, function, seconds, 100.0)
            if not found["left"]:
                refuse(Verdict.LOST_SIGNAL, "An alarm that was pending before the call is gone after it.")
            error = found["left"] - found["due"]
            if abs(error) < TENTH_SECONDS:
                break
        else:
            off = f"{abs(error):.1f} s too {'late' if error > 0 else 'early'}"
            refuse(
                Verdict.WRONG_RESULT,
                f"An alarm from before the call was put back {off}; subtract the time that you took.",
            )


@pytest.mark.points(2)
@pytest.mark.needs("function_in_time")
def test_another_alarm_rings(student: Student) -> None:
    """an alarm that was pending before rings, also one with less than a second left or overdue"""
    for function, seconds, outer, what in (
        ("answer", 30.0, 0.15, "had less than a second left"),
        ("work_a_little", 30.0, 0.1, "was due while `function` ran"),
        ("sleep_long", 0.15, 0.1, "was due before the deadline"),
    ):
        found = outer_alarm(student, function, seconds, outer)
        if not found["rung"]:
            refuse(
                Verdict.LOST_SIGNAL,
                f"An alarm from before the call that {what} has never rung (`setitimer(…, 0)` is no alarm).",
            )
        wanted = ("TimeoutError",) if function == "sleep_long" else ("['in time', None, 42]", "'in time'")
        if found["came"] not in wanted:
            refuse(Verdict.WRONG_RESULT, f"Another alarm that {what} led to {found['came']} out of the call.")
        for _ in range(TRIES):
            late = found["left"] - max(found["due"], 0.0)
            if late < TENTH_SECONDS:
                break
            found = outer_alarm(student, function, seconds, outer)
        else:
            refuse(
                Verdict.WRONG_RESULT, f"Another alarm that {what} was put back to ring {late:.1f} s too late."
            )


@pytest.mark.points(2)
@pytest.mark.needs("overdue_function")
def test_deadline_within_a_deadline(student: Student) -> None:
    """a call with a deadline inside another keeps both"""
    pity = Pity()
    run = student.run("nested", script=pity)
    told = [event.data for event in run.events if event.label == "inner"]
    # On a very slow machine the outer deadline comes first; a pool's worker may not start processes.
    if told and "AssertionError" not in told[0]:
        expect_equal(told, ["TimeoutError ['in time', None, 42]"], "What the inner calls gave")
    expect_timeout(run, pity, 0.25)


@pytest.mark.points(2)
@pytest.mark.needs("function_in_time")
def test_deadline_that_strikes_late(student: Student) -> None:
    """a deadline that strikes just as `function` returns gives its value or TimeoutError, at every point"""

    def judge(run: Run) -> str | None:
        came = run.value["came"] if run.value else "nothing"
        if came not in ("42", "TimeoutError"):
            where = f" ({run.value['landed']})" if run.value else ""
            refuse(
                Verdict.LOST_SIGNAL,
                f"The deadline struck just after `function` had returned{where}: out came {came}, "
                "neither its value nor `TimeoutError`.",
            )
        return None

    # The probe's handler of SIGUSR1 lets the clock ring, if it runs: what is injected can really happen.
    student.inject("call_with_injection", {}, signal.SIGUSR1, judge, Script)


@pytest.mark.points(1)
@pytest.mark.needs("function_in_time")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor, handler or timer is left by repeated calls"""
    judge_growth(student.value("call_again_and_again"), ignore=())
