"""Hidden suite for `async_result`: ready, failed, late; told apart, at once, and nothing goes on."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from grader.plugin.judging import (
    expect_equal,
    judge_clean,
    judge_error,
    judge_growth,
    refuse,
    spare_terminate,
)
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Run


def judge_wait(run: Run) -> Run:
    """Refuse a call that was given an hour, had its answer at once, and waits."""
    if run.end is End.TIMEOUT and "_terminate_pool" not in run.stacks:
        refuse(
            Verdict.TIMEOUT,
            "The function was done at once, an hour was allowed for it, and `try_within` was still waiting; "
            "return as soon as there is an answer, and receive what a process sends before you join it.",
        )
    return run


def try_cases(student: Student, cases: list[tuple[str, tuple[Any, ...]]]) -> Run:
    """Return the run that tries all cases."""
    run = spare_terminate(lambda: judge_wait(student.observe("try_all", {"cases": cases}, seconds=20)))
    if run.error is not None:
        judge_error(run.error, "try_within")
    judge_clean(run)
    return run


@pytest.mark.points(2)
def test_ready(student: Student) -> None:
    """what the function returns comes back at once, whatever it is, from another process"""
    number = student.random.randrange(1000)
    cases: list[tuple[str, tuple[Any, ...]]] = [
        ("give_back", (number, "two")),
        ("give_back", (None,)),
        ("give_back", ()),
        ("give_back", ((1, 2),)),
        ("give_back", (("late", None),)),
        ("give_back", (("failed", "KeyError: 'x'"),)),
        ("fill", (300_000,)),
        ("take_a_moment", (number,)),
        ("give_error", ("returned, not raised",)),
    ]
    right: list[Any] = [(number, "two"), None, (), (1, 2), ("late", None), ("failed", "KeyError: 'x'")]
    right += [300_000, number]
    right += [{"returned": "returned, not raised"}]
    run = try_cases(student, cases)
    for (name, args), value, answer in zip(cases, right, run.value, strict=True):
        expect_equal(answer, ("ready", value), f"`{name}` with {len(args)} argument(s)")
    if any(event.pid == run.pid for event in run.events):
        refuse(
            Verdict.NOT_CONCURRENT, "The function was called in the calling process; it needs one of its own."
        )


@pytest.mark.points(2)
@pytest.mark.needs("ready")
def test_failed(student: Student) -> None:
    """what the function raises is told at once, by type and text, also a `TimeoutError`"""
    cases: list[tuple[str, tuple[Any, ...]]] = [
        ("fail", ("zero", "by nothing")),
        ("fail", ("key", "x")),
        ("fail", ("time", "too slow: my own")),
        ("fail", ("mp", "my own, too")),
        ("fail", ("own", "poor\nfellow")),
        ("fail", ("unknown",)),
        ("fail", ("zero", "")),
    ]
    texts = ["ZeroDivisionError: by nothing", "KeyError: 'x'", "TimeoutError: too slow: my own"]
    texts += ["TimeoutError: my own, too", "PoorFellowError: poor\nfellow"]
    texts += ["TypeError: fail() missing 1 required positional argument: 'text'", "ZeroDivisionError: "]
    run = try_cases(student, cases)
    for text, answer in zip(texts, run.value, strict=True):
        expect_equal(answer, ("failed", text), f"A function that raises a {text.partition(':')[0]}")


@pytest.mark.points(4)
@pytest.mark.needs("ready")
def test_late(student: Student) -> None:
    """what never returns is late, and nothing of it goes on running"""
    cases = [("stay", 0.3), ("spin", 0.1), ("stay", 0.0)]
    run = spare_terminate(partial(student.observe, "try_what_is_late", {"cases": cases}, seconds=20))
    if run.error is not None:
        judge_error(run.error, "try_within")
    for at, (name, timeout) in enumerate(cases):
        late, children, ready = run.value[3 * at : 3 * at + 3]
        what = f"`{name}`, which never returns, with {timeout} s"
        expect_equal(late, ("late", None), what)
        if children:
            refuse(
                Verdict.LEAK,
                f"{what}: the answer was given, and a process was left ({', '.join(children)}); end it and "
                "join it.",
            )
        expect_equal(ready, ("ready", timeout), "A function that returns at once, after one that was late")
    judge_clean(run)
    if any(event.pid == run.pid for event in run.events):
        refuse(
            Verdict.NOT_CONCURRENT, "The function was called in the calling process; it needs one of its own."
        )


@pytest.mark.points(2)
@pytest.mark.needs("ready")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left, whatever became of the function"""
    run = spare_terminate(lambda: judge_wait(student.observe("try_again_and_again", seconds=20)))
    if run.error is not None:
        judge_error(run.error, "try_within")
    judge_growth(run.value)
