"""Hidden suite for `graceful_stop`: the item in hand and no other, nothing lost, nobody waits for ever."""

from __future__ import annotations

import signal
import time
from typing import Any

import pytest

from grader import procfs
from grader.plugin.judging import (
    expect_equal,
    judge_clean,
    judge_error,
    judge_growth,
    judge_health,
    refuse,
    where_everybody_is,
)
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Event, Run
from grader.sandbox.script import Control, Script

ITEMS = [7, None, "", 0, [False], "last"]
WAITS_ON = "A SIGTERM came while the worker waited for an item, and it waits on for one that never comes."


class StopAt(Script):
    """Sends SIGTERM when handling of the n-th item begins."""

    def __init__(self, number: int) -> None:
        self._number = number

    def event(self, event: Event, control: Control) -> None:
        """Send it to the worker, once."""
        if event.label == "begin" and event.data[0] == self._number:
            control.kill(control.execution, signal.SIGTERM)


def told(run: Run, label: str) -> list[Any]:
    """Return the items whose handling began or ended, in order."""
    return [event.data[1] for event in run.events if event.label == label]


def served(student: Student, number: int, bad: int = -1, error: str = "", earlier: str = "custom") -> Run:
    """Return the run in which SIGTERM comes with the n-th item in hand; refuse one that ended otherwise."""
    arguments = {"items": ITEMS, "bad": bad, "error": error, "earlier": earlier}
    run = student.observe("serve", arguments, script=StopAt(number))
    if run.end in (End.STUCK, End.TIMEOUT):
        if bad >= 0:
            refuse(Verdict.WRONG_RESULT, "`handle` raised, and `serve_until_stopped` went on waiting.")
        refuse(
            Verdict.LOST_SIGNAL,
            "A SIGTERM came while an item was handled, and the worker did not end after it.",
            where_everybody_is(run.stacks),
        )
    judge_health(run)
    if run.error is not None:
        judge_error(run.error, "serve_until_stopped")
    judge_clean(run)
    return run


@pytest.mark.points(3)
def test_item_in_hand_and_no_other(student: Student) -> None:
    """at SIGTERM the item in hand is finished, no other is begun, the rest stays in the inbox"""
    for number in (2, 0, len(ITEMS) - 1):
        run = served(student, number)
        begun, ended = told(run, "begin"), told(run, "end")
        if len(ended) < number + 1:
            refuse(Verdict.WRONG_RESULT, "A SIGTERM came with an item in hand, and that was not finished.")
        if len(begun) > number + 1:
            refuse(
                Verdict.WRONG_RESULT,
                f"SIGTERM came during item {number}, and {len(begun) - number - 1} more were begun after it.",
            )
        expect_equal(begun, ITEMS[: number + 1], "Items that were handled")
        expect_equal(run.value["came"], number + 1, "How many `serve_until_stopped` says it handled")
        left = sorted(run.value["left"], key=repr)  # one that was taken and put back is behind the others
        expect_equal(left, sorted(ITEMS[number + 1 :], key=repr), "Items that are still in the inbox")


@pytest.mark.points(1)
@pytest.mark.needs("item_in_hand_and_no_other")
def test_all_as_before(student: Student) -> None:
    """afterwards the handler of SIGTERM and the mask are as before; an error in `handle` comes out"""
    for number, bad, error, earlier in (
        (1, -1, "", "custom"),
        (-1, 2, "LookupError", "ignore"),
        (-1, 2, "Empty", "custom"),  # an error that the inbox raises as well is still one of `handle`
    ):
        found = served(student, number, bad, error, earlier).value
        if bad >= 0 and found["came"] != error:
            refuse(Verdict.WRONG_RESULT, "`handle` raised, and `serve_until_stopped` did not pass it on.")
        if bad >= 0 and found["handled"] != bad:
            refuse(Verdict.WRONG_RESULT, "`handle` raised, and other items were handled before it came out.")
        how = "an error" if bad >= 0 else "the stop"
        if not found["handler"]:
            refuse(Verdict.LEAK, f"After {how} the handler of `SIGTERM` is not the one from before.")
        if not found["mask"]:
            refuse(Verdict.LEAK, f"After {how} the signal mask is not the one from before.")
        if not found["wakeup"]:
            refuse(Verdict.LEAK, f"After {how} the wake-up descriptor is not the one from before.")


class Idle(Script):
    """Lets the worker wait a while for an item that never comes, looks whether it rests, then ends it."""

    samples = True

    def __init__(self) -> None:
        self.busy = False
        self._since = 0.0
        self._looks = self._running = 0

    def event(self, event: Event, _control: Control) -> None:
        """Begin to look when the last item is done; the signal that is injected is the only one."""
        if event.label == "end":
            self._since = time.monotonic()
        elif event.label == "landed":
            self._since = 0.0

    def quiet(self, control: Control) -> bool:
        """Silence is what this is about."""
        return self._since > 0 and control.execution > 0

    def sample(self, _children: object, control: Control) -> None:
        """Look for 0.4 s: a sleeper is asleep at nearly every look, a busy loop at none."""
        if not self._since:
            return
        self._looks += 1
        self._running += procfs.ticks_and_motion([control.execution])[1]
        if time.monotonic() - self._since > 0.4:
            self.busy = self._running > self._looks * 0.8
            control.deny("landing")  # on the way into the wait nothing has landed: this is the only one
            control.kill(control.execution, signal.SIGTERM)
            self._since = 0.0


def waited(student: Student, position: int, script: Script) -> Run:
    """Return a run in which the worker is stopped on its way into the wait, or in it."""
    options = {"inject": {"signal": int(signal.SIGTERM), "position": position}}
    run = student.observe("wait_with_injection", script=script, options=options)
    if run.end in (End.STUCK, End.TIMEOUT):
        refuse(Verdict.LOST_SIGNAL, WAITS_ON, where_everybody_is(run.stacks))
    judge_health(run)
    if run.error is not None:
        judge_error(run.error, "serve_until_stopped")
    expect_equal(run.value["came"], 1, "How many `serve_until_stopped` says it handled")
    return run


@pytest.mark.points(3)
@pytest.mark.needs("item_in_hand_and_no_other")
def test_waiting_worker_ends(student: Student) -> None:
    """a worker that waits ends at SIGTERM, at whichever instruction it comes, and rests till then"""
    idle = Idle()
    passed = waited(student, -1, idle).value["passed"]
    if idle.busy:
        refuse(Verdict.LIMIT, "The worker keeps the processor busy while its inbox is empty; let it sleep.")
    for position in sorted(student.random.sample(range(passed), min(passed, 30))):
        run = waited(student, position, Idle())
        if not run.value["landed"]:
            break


@pytest.mark.points(3)
@pytest.mark.needs("item_in_hand_and_no_other")
def test_no_item_is_lost(student: Student) -> None:
    """no item is lost and at most one begun, at whichever instruction between two items SIGTERM lands"""
    items = [3, 1, 4, 1]

    def judge(run: Run) -> str | None:
        if run.value is None:
            return "is waited for in vain: the worker does not end."
        ended = told(run, "end")
        left = len(run.value["left"])
        if len(ended) + left < len(items):
            return f"loses {len(items) - left - len(ended)} item(s), neither handled nor in the inbox."
        if run.value["came"] != len(ended):
            return f"makes the call return {run.value['came']} where {len(ended)} items were handled."
        labels = [event.label for event in run.events]
        after = labels[labels.index("landed") :].count("begin") if "landed" in labels else 0
        return f"is followed by {after} more items." if after > 1 else None

    student.inject(
        "serve_with_injection",
        {"items": items},
        signal.SIGTERM,
        judge,
        Script,
        verdict=Verdict.LOST_SIGNAL,
    )


def stopped(student: Student, kind: str, grace: float, expected: int) -> None:
    """Refuse unless `shutdown` gives the exit code expected."""
    run = student.observe("stop_one", {"kind": kind, "grace": grace})
    if run.end is End.TIMEOUT and grace > 1:
        refuse(
            Verdict.TIMEOUT,
            f"The process had ended long before its grace of {grace:.0f} s, and `shutdown` still waited.",
        )
    if run.end in (End.STUCK, End.TIMEOUT):
        refuse(Verdict.DEADLOCK, "The process does not listen to SIGTERM, and `shutdown` waits for ever.")
    judge_health(run)
    if run.error is not None:
        judge_error(run.error, "shutdown")
    judge_clean(run)
    expect_equal(run.value, expected, "Exit code from `shutdown`")


@pytest.mark.points(2)
def test_shutdown_asks_first(student: Student) -> None:
    """`shutdown` sends SIGTERM, lets the process end in its own time, and returns its exit code"""
    stopped(student, "obedient", 60.0, -signal.SIGTERM)
    stopped(student, "tidy", 60.0, 3)
    stopped(student, "gone", 60.0, 5)
    for _ in range(3):  # on a busy host it may be late, and then it is killed rightly
        run = student.run("stop_one", {"kind": "tidy", "grace": 0.9})
        if run.error is not None:
            judge_error(run.error, "shutdown")
        if run.value == 3:
            return
    expect_equal(run.value, 3, "Exit code from `shutdown` with a grace of 0.9 s, which suffices")


@pytest.mark.points(2)
@pytest.mark.needs("shutdown_asks_first")
def test_shutdown_escalates(student: Student) -> None:
    """`shutdown` kills what does not listen to SIGTERM"""
    stopped(student, "deaf", 0.05, -signal.SIGKILL)
    stopped(student, "stubborn", 0, -signal.SIGKILL)


@pytest.mark.points(1)
@pytest.mark.needs("waiting_worker_ends", "shutdown_asks_first")
def test_both_together(student: Student) -> None:
    """`shutdown` ends a process that runs `serve_until_stopped`"""
    items = [student.random.randrange(100) for _ in range(3)]
    run = student.run("stop_a_server", {"items": items})
    if run.error is not None:
        judge_error(run.error)
    judge_clean(run)
    expect_equal(
        run.value, 100 + len(items), "Exit code of a worker that serves, with 100 added to its count"
    )


@pytest.mark.points(1)
@pytest.mark.needs("all_as_before", "shutdown_escalates")
def test_nothing_is_left_behind(student: Student) -> None:
    """no descriptor, handler or process is left by repeated calls, also when `handle` raises"""
    judge_growth(student.value("serve_again_and_again"))
    judge_growth(student.value("shut_down_again_and_again"))
