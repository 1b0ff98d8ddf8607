"""Hidden suite for `start_methods`: results and errors under every method, and how the child really began."""

from __future__ import annotations

import signal
from typing import Any

import pytest

from grader import procfs
from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, CountChildren, Script

METHODS = ("fork", "spawn", "forkserver")
Call = tuple[str, str, list[Any]]


def product(student: Student, method: str) -> tuple[Call, int]:
    """Return a call that multiplies, and its result."""
    left, right = student.random.randrange(100, 1000), student.random.randrange(100, 1000)
    return (method, "product", [left, right]), left * right


class HowBegun(Script):
    """Looks at every process that works: a command line tells how it came into being."""

    def __init__(self) -> None:
        self.methods: dict[int, str] = {}
        """For each call, how the process began that worked for it; empty for the caller's own."""
        self._call = 0

    def event(self, event: Event, control: Control) -> None:
        """Look at the process that tells this, while it waits for the answer."""
        if event.label == "call":
            self._call = event.data
        elif event.label == "at work":
            state = procfs.read_state(event.pid)
            command = state.command if state else ""
            started_anew = "spawn_main" in command
            method = "forkserver" if "multiprocessing.forkserver" in command else "fork"
            method = "spawn" if started_anew else method
            self.methods[self._call] = "" if event.pid == control.execution else method


def make(student: Student, calls: list[Call]) -> tuple[Run, HowBegun]:
    """Make the calls in one execution; refuse what crashed, what was left, and a changed start method."""
    script = HowBegun()
    run = student.run("call", {"calls": calls}, script=script)
    if run.error is not None:
        judge_error(run.error, "run_with")
    before, after = run.value["methods"]
    if before != after:
        refuse(
            Verdict.LEAK,
            f"`get_start_method()` was `{before}` before and `{after}` after; use `get_context(method)`, "
            "which changes nothing for others.",
        )
    for (method, _, _), (*_, left) in zip(calls, run.value["found"], strict=True):
        if left:
            refuse(Verdict.LEAK, f"After `run_with({method!r}, …)` its child was left; join it.")
    judge_clean(run)
    return run, script


def expect_returned(call: Call, outcome: tuple[Any, ...], expected: Any) -> None:
    """Refuse unless the call returned what its function did."""
    how, value, text, _ = outcome
    what = f"`run_with({call[0]!r}, …)`"
    if how == "raised":
        refuse(Verdict.CRASH, f"{what} raised `{value[0]}: {text[:200]}` although its function returned.")
    expect_equal(value, expected, f"Result of {what}")


@pytest.mark.points(4)
def test_child_begins_as_named(student: Student) -> None:
    """the function's result comes back, from a child that began by the method named"""
    asked = [product(student, method) for method in METHODS]
    calls = [call for call, _ in asked]
    run, script = make(student, calls)
    for number, (call, expected) in enumerate(asked):
        expect_returned(call, run.value["found"][number], expected)
        method = script.methods.get(number, "nothing")
        if not method:
            refuse(
                Verdict.NOT_CONCURRENT,
                f"With `{call[0]}` the function ran in the calling process, not in a child.",
            )
        if method != call[0]:
            refuse(
                Verdict.WRONG_RESULT,
                f"With `{call[0]}` the child began by {method}; take `Process` from `get_context(method)`.",
            )


@pytest.mark.points(2)
@pytest.mark.needs("child_begins_as_named")
def test_any_result(student: Student) -> None:
    """None, megabytes and an exception object come back as results"""
    text = f"only a word {student.random.randrange(100)}"
    size = student.random.randrange(1_000_000, 1_200_000)
    calls: list[Call] = [
        ("fork", "nothing", []),
        ("fork", "an_error_object", [text]),
        ("fork", "product", [b"x", size]),
        ("fork", "product", [(), 3]),
    ]
    run, _ = make(student, calls)
    found = run.value["found"]
    expect_returned(calls[0], found[0], None)
    expect_returned(calls[1], found[1], ["Trouble", text])
    how, value, *_ = found[2]
    expect_equal((how, len(value)), ("returned", size), "A result of a megabyte")
    expect_returned(calls[3], found[3], ())


@pytest.mark.points(3)
@pytest.mark.needs("child_begins_as_named")
def test_errors_are_raised(student: Student) -> None:
    """what the function raises is raised in the caller"""
    text = f"trouble number {student.random.randrange(100)}"
    calls: list[Call] = [("fork", "fail", [text]), ("spawn", "fail", [text]), ("fork", "miss", [text])]
    wanted = [("Trouble", text), ("Trouble", text), ("KeyError", repr(text))]
    run, _ = make(student, calls)
    for (method, *_), (kind, told), (how, value, said, _) in zip(
        calls, wanted, run.value["found"], strict=True
    ):
        if how == "returned":
            refuse(Verdict.WRONG_RESULT, f"With `{method}` the function raised, and `run_with` returned.")
        if kind not in value or said != told:
            refuse(
                Verdict.WRONG_RESULT,
                f"With `{method}` the function's own exception must be raised, and "
                f"`{value[0]}: {said[:200]}` was; send the exception itself home.",
            )


@pytest.mark.points(3)
@pytest.mark.needs("child_begins_as_named")
def test_child_that_dies(student: Student) -> None:
    """a child that ends without a result makes the call raise, whatever its exit code"""
    calls: list[Call] = [
        ("fork", "leave", [student.random.randrange(1, 9)]),
        ("fork", "leave", [0]),
        ("fork", "fall", [int(signal.SIGKILL)]),
    ]
    run, _ = make(student, calls)
    for (method, function, (number,)), (how, *_) in zip(calls, run.value["found"], strict=True):
        if how == "returned":
            died = f"with exit code {number}" if function == "leave" else "by SIGKILL"
            refuse(
                Verdict.WRONG_RESULT,
                f"With `{method}` the child ended {died} before it had a result, and `run_with` returned.",
            )


class LookInside(Script):
    """Lets the other thread look when the child is at work, and the child go on when it has looked."""

    def event(self, event: Event, control: Control) -> None:
        """Wait for both to be there."""
        labels = [each.label for each in control.events]
        if "hold: inside" in labels and "hold: look" in labels and "looked" not in labels:
            control.release("hold: look")
        if event.label == "looked":
            control.release("hold: inside")

    def quiet(self, control: Control) -> bool:
        """The call has failed before its child was at work: the other thread must not wait for it."""
        looked = control.release("hold: look")
        return control.release("hold: inside") or looked


@pytest.mark.points(2)
@pytest.mark.needs("child_begins_as_named")
def test_global_start_method(student: Student) -> None:
    """the global start method stays as it is, also while the call is under way"""
    value = student.value(
        "look_from_another_thread", {"method": "fork", "chosen": "spawn"}, script=LookInside()
    )
    if value != ["spawn", "spawn"]:
        refuse(
            Verdict.LEAK,
            f"The global start method was `spawn`; during `run_with('fork', …)` it was `{value[0]}`, and "
            f"afterwards `{value[-1]}`; use `get_context(method)`, which changes nothing for others.",
        )


@pytest.mark.points(1)
def test_unknown_method(student: Student) -> None:
    """a method that does not exist is a ValueError before any process starts"""
    calls: list[Call] = [(method, "nothing", []) for method in ("thread", "", "Fork")]
    count = CountChildren()
    run = student.run("call", {"calls": calls}, script=count)
    if run.error is not None:
        judge_error(run.error, "run_with")
    for (method, *_), (how, value, *_) in zip(calls, run.value["found"], strict=True):
        if how == "returned" or "ValueError" not in value:
            got = "returned" if how == "returned" else f"raised `{value[0]}`"
            refuse(Verdict.BAD_ARGUMENTS, f"`run_with({method!r}, …)` must raise `ValueError`, and it {got}.")
    if count.peak or any(event.label == "at work" for event in run.events):
        refuse(Verdict.BAD_ARGUMENTS, "A process was started for a method that does not exist.")


@pytest.mark.points(1)
@pytest.mark.needs("child_begins_as_named")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left, also when the function fails"""
    judge_growth(student.value("call_again_and_again"))
