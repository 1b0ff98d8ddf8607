"""Hidden suite for `fork_twice`: the status of every end, and only one process that comes back."""

from __future__ import annotations

import signal
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Run


def answers(run: Run) -> list[Any]:
    """Return what the calls returned; refuse errors and what was left."""
    if run.error is not None:
        judge_error(run.error, "run_in_child")
    judge_clean(run)
    return list(run.value)


def expect_statuses(student: Student, wanted: dict[str, int]) -> None:
    """Refuse unless every task of that name leads to its status."""
    found = answers(student.run("run_tasks", {"tasks": list(wanted)}, seconds=30))
    for (task, status), answer in zip(wanted.items(), found, strict=True):
        what = f"The exit status of a task that does `{task}`"
        expect_equal(answer[1] if isinstance(answer, tuple) and len(answer) == 2 else answer, status, what)


@pytest.mark.points(3)
def test_value_is_the_exit_status(student: Student) -> None:
    """the task runs in a child and its value is the exit status"""
    wanted = {f"return_{value}": value for value in (0, 1, 43, 128, 255)}
    tasks = list(wanted)
    student.random.shuffle(tasks)
    run = student.run("run_tasks", {"tasks": tasks}, seconds=30)
    found = answers(run)
    told = [event for event in run.events if event.label == "task"]
    if any(event.pid == run.pid for event in told):
        refuse(Verdict.WRONG_RESULT, "The task ran in the calling process; it belongs in the child.")
    expect_equal(len(told), len(tasks), f"How often {len(tasks)} tasks were run")
    for task, answer, event in zip(tasks, found, told, strict=True):
        if type(answer) is not tuple or len(answer) != 2:
            refuse(Verdict.WRONG_RESULT, f"Expected `(child_pid, exit_status)`, got {shorten(answer)}.")
        expect_equal(answer[1], wanted[task], f"The exit status of a task that returns {wanted[task]}")
        if answer[0] != event.data:
            refuse(
                Verdict.WRONG_RESULT, "The process id returned is not that of the child that ran the task."
            )


@pytest.mark.points(2)
@pytest.mark.needs("value_is_the_exit_status")
def test_raising_is_status_1(student: Student) -> None:
    """a task that raises, whatever it raises, ends its child with status 1"""
    kinds = ("lookup_error", "system_exit_0", "system_exit_3", "keyboard_interrupt", "odd_error")
    expect_statuses(student, {f"raise_{kind}": 1 for kind in kinds})


@pytest.mark.points(2)
@pytest.mark.needs("value_is_the_exit_status")
def test_death_by_signal(student: Student) -> None:
    """a child that signal n kills gives -n"""
    numbers = (signal.SIGKILL, signal.SIGTERM, signal.SIGUSR1)
    expect_statuses(student, {f"die_of_{number.name.lower()}": -int(number) for number in numbers})


@pytest.mark.points(3)
@pytest.mark.needs("value_is_the_exit_status")
def test_caller_goes_on_once(student: Student) -> None:
    """the caller's code and its pending output go on in the parent only"""
    for task in ("return_43", "raise_lookup_error", "raise_system_exit_3"):
        path = student.folder / f"{task}.txt"
        run = student.run("run_among_unfinished_business", {"task": task, "path": str(path)})
        if run.error is not None:
            judge_error(run.error, "run_in_child")
        judge_clean(run)
        ends = [event for event in run.events if event.label == "finally"]
        if [event.pid for event in ends] != [run.pid]:
            refuse(Verdict.CRASH, "The caller's `finally` block ran in the child; end the child on the spot.")
        if any(event.label == "atexit" for event in run.events):
            refuse(Verdict.WRONG_RESULT, "The child ran the `atexit` functions of its parent.")
        for text, where in ((run.output, "printed"), (path.read_text(), "written to a file")):
            times = text.count(f"{where.split()[0]} once")
            if times != 1:
                refuse(
                    Verdict.WRONG_RESULT,
                    f"What the caller had {where} and not flushed came out {times} times; the child has "
                    "a copy of the buffer and must not flush it.",
                )


@pytest.mark.points(1)
@pytest.mark.needs("value_is_the_exit_status")
def test_other_children_are_left_alone(student: Student) -> None:
    """other children of the caller are not reaped"""
    found = student.value("run_among_other_children")
    if found["mistaken"] or found["others"] != [77, 78]:
        refuse(
            Verdict.WRONG_RESULT,
            "The caller had another child that had ended, and its end was taken for this one's or thrown "
            "away; wait for the child you made.",
        )
    expect_equal(found["answer"], 43, "The exit status, when the caller has other children")


@pytest.mark.points(1)
@pytest.mark.needs("value_is_the_exit_status")
def test_nothing_is_left_behind(student: Student) -> None:
    """no child, zombie or descriptor is left, however the child ends"""
    judge_growth(student.value("run_again_and_again", seconds=30))
