"""Hidden suite for `start_and_join`: all at once, each with its own arguments and its own exit code."""

from __future__ import annotations

import signal
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Run
from grader.sandbox.script import ReleaseAtRest


def ask(target: str, arguments: list[tuple[Any, ...]]) -> dict[str, Any]:
    """Return the probe's arguments."""
    return {"target": target, "arguments": arguments}


def codes_of(run: Run) -> Any:
    """Return the exit codes; refuse errors and what was left."""
    if run.error is not None:
        judge_error(run.error, "run_all")
    judge_clean(run)
    return run.value


@pytest.mark.points(2)
def test_each_tuple_has_its_process(student: Student) -> None:
    """every tuple of arguments goes to one process of its own"""
    number = student.random.randrange(1000)
    arguments: list[tuple[Any, ...]] = [(), (number,), ("two", [2]), (None, 3.5, "three"), (number,)]
    student.random.shuffle(arguments)
    run = student.run("run", ask("note", arguments), seconds=30)
    codes = codes_of(run)
    told = [event for event in run.events if event.label == "called"]
    if any(event.pid == run.pid for event in told):
        refuse(Verdict.WRONG_RESULT, "`target` ran in the calling process; it belongs in a child process.")
    came, wanted = (sorted(map(repr, each)) for each in ([e.data for e in told], map(list, arguments)))
    expect_equal(came, wanted, "The arguments with which `target` was called")
    if len({event.pid for event in told}) < len(told):
        refuse(Verdict.WRONG_RESULT, "One process ran `target` more than once; make one for every tuple.")
    expect_equal(codes, [0] * len(arguments), "The exit codes of targets that return")


@pytest.mark.points(3)
@pytest.mark.needs("each_tuple_has_its_process")
def test_all_at_once(student: Student) -> None:
    """all processes are started before any of them is waited for"""
    for parties in (2, 9):
        run = student.run("run", ask("meet_all", [(parties,)] * parties), seconds=30)
        codes = codes_of(run)
        if run.missed:
            refuse(
                Verdict.NOT_CONCURRENT,
                f"{parties} processes were to be at work at the same time and never were; start them all "
                "before you wait for the first.",
            )
        expect_equal(codes, [0] * parties, "The exit codes of targets that return")


@pytest.mark.points(3)
@pytest.mark.needs("each_tuple_has_its_process")
def test_exit_codes_in_order(student: Student) -> None:
    """the exit codes are those of all processes, in the order of the arguments"""
    status = student.random.randrange(2, 120)
    ends = {
        ("exit", status + 1): status + 1,
        ("raise", 0): 1,
        ("return", 0): 0,
        ("signal", int(signal.SIGKILL)): -9,
        ("signal", int(signal.SIGTERM)): -15,
        ("exit", 255): 255,
    }
    arguments: list[tuple[Any, ...]] = list(ends)
    student.random.shuffle(arguments)
    codes = [ends[each] for each in arguments]
    # Who waits for less than all, or lists them as they end, has the late one missing or in a wrong place.
    for late in (0, len(arguments)):
        run = student.run(
            "run",
            ask("end_as", [*arguments[:late], ("late", status), *arguments[late:]]),
            script=ReleaseAtRest("hold: late"),
        )
        expect_equal(codes_of(run), [*codes[:late], status, *codes[late:]], "The exit codes")
    # Two with the same arguments are still two.
    run = student.run("run", ask("end_as", [("turn", status), ("return", 0), ("turn", status)]))
    codes = codes_of(run)
    if isinstance(codes, list) and len(codes) == 3:
        codes = [*sorted([codes[0], codes[2]], key=repr), codes[1]]
    expect_equal(codes, [3, 4, 0], "The exit codes, those of two equal tuples first")


@pytest.mark.points(1)
def test_no_arguments_no_processes(student: Student) -> None:
    """for no arguments the answer is an empty list"""
    run = student.run("run", ask("note", []))
    expect_equal(codes_of(run), [], "The exit codes of no processes")
    if run.events:
        refuse(Verdict.WRONG_RESULT, "There were no arguments, and `target` was called.")


@pytest.mark.points(1)
@pytest.mark.needs("each_tuple_has_its_process")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process or descriptor is left, however the processes end"""
    judge_growth(student.value("run_again_and_again", seconds=30))
