"""Hidden suite for `process_log`: every record in one line, whole, and nobody who still listens."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Run
from grader.sandbox.script import ReleaseAtRest

CHATTERS, CHATTER = 4, 30
RECORDS = {"log_in_every_way": 8, "log_what_is_hard_to_keep": 5, "log_a_little": 2, "fail_deep_inside": 1}
"""How many records a task of that name makes, besides its failure."""


def token_of(student: Student) -> str:
    """Return what makes this check's messages its own."""
    return f"t{student.random.getrandbits(40):x}"


def content_of(path: Path) -> str:
    """Return what the submission wrote; nothing where there is no regular file."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return ""
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return ""
        return file.read(64 << 20).decode(errors="replace")


def complaint(text: str, token: str, records: Mapping[str, Sequence[int]]) -> str | None:
    """Return what is wrong with a log in which every process of `records` should have those records."""
    lines = text.split("\n")
    for name, numbers in records.items():
        for number in numbers:
            begin, end = (f"[{word} {name} {number} {token}]" for word in ("begin", "end"))
            times = text.count(begin)
            if times != 1:
                return f"record {number} of process `{name}` is {times} times in the file, not once."
            line = next(line for line in lines if begin in line)
            if end not in line:
                return f"record {number} of process `{name}` is not whole in one line."
            if line.count("[begin ") > 1:
                return f"record {number} of process `{name}` shares its line with another one."
    return None


def expect_log(path: Path, token: str, records: Mapping[str, Sequence[int]]) -> str:
    """Refuse unless all is in the file; return its text."""
    text = content_of(path)
    found = complaint(text, token, records)
    if found is not None:
        refuse(Verdict.WRONG_RESULT, f"The log is not as it should be: {found}")
    return text


def log(student: Student, tasks: dict[str, str], **how: Any) -> tuple[Run, Path, str]:
    """Run the tasks; refuse errors and what was left."""
    token = token_of(student)
    path = student.folder / f"{token}.log"
    run = student.run("run", {"tasks": tasks, "path": str(path), "token": token}, **how)
    if run.error is not None:
        judge_error(run.error, "run_logged")
    judge_clean(run)
    return run, path, token


@pytest.mark.points(3)
def test_every_record_arrives(student: Student) -> None:
    """records of every level and every logger are in the file, from processes with the tasks' names"""
    names = [f"task {student.random.randrange(100)}", "reader-2"]
    run, path, token = log(student, dict.fromkeys(names, "log_in_every_way"))
    told = {event.data: event.pid for event in run.events if event.label == "task"}
    if run.pid in told.values():
        refuse(Verdict.WRONG_RESULT, "A task ran in the calling process; each has a process of its own.")
    expect_equal(sorted(told), sorted(names), "The names of the processes in which the tasks ran")
    expect_log(path, token, dict.fromkeys(names, range(RECORDS["log_in_every_way"])))


@pytest.mark.points(2)
@pytest.mark.needs("every_record_arrives")
def test_newlines_and_tracebacks(student: Student) -> None:
    """a record with newlines, a traceback or things that do not pickle, or a huge one, is one line"""
    _, path, token = log(student, {"hard": "log_what_is_hard_to_keep"})
    text = expect_log(path, token, {"hard": range(RECORDS["log_what_is_hard_to_keep"])})
    for line in text.split("\n"):
        if "[begin hard 1 " in line and "KeyError" not in line.partition("[end hard 1 ")[2]:
            refuse(Verdict.WRONG_RESULT, "A traceback that was logged is not in the line of its record.")


@pytest.mark.points(3)
@pytest.mark.needs("every_record_arrives")
def test_failures_are_logged(student: Student) -> None:
    """a task that raises is logged with its traceback in one line, and nothing is raised"""
    tasks = {
        "first": "fail_at_once",
        "second": "log_late",
        "third": "fail_deep_inside",
        "last": "fail_at_once",
    }
    _, path, token = log(student, tasks, script=ReleaseAtRest("hold: late"))
    text = expect_log(path, token, {"second": range(2), "third": range(1)})
    failures = [line for line in text.split("\n") if f"failed with {token}" in line]
    for error, frame, times in (
        ("ZeroDivisionError", "fail_at_once", 2),
        ("LookupError", "fail_deep_inside", 1),
    ):
        with_error = [line for line in failures if error in line]
        if len(with_error) < times:
            refuse(Verdict.WRONG_RESULT, f"A task raised `{error}`, and no line of the log says so.")
        if sum(frame in line for line in with_error) < times:
            refuse(Verdict.WRONG_RESULT, f"A task raised `{error}`; its traceback is not in the same line.")


@pytest.mark.points(2)
@pytest.mark.needs("every_record_arrives")
def test_tasks_at_once(student: Student) -> None:
    """all tasks run at the same time"""
    names = ("a", "b", "c")
    run, path, token = log(student, dict.fromkeys(names, "meet_all"))
    if run.missed:
        refuse(Verdict.NOT_CONCURRENT, "Three tasks were to run at the same time and never did.")
    expect_log(path, token, dict.fromkeys(names, range(1)))


@pytest.mark.points(2)
@pytest.mark.needs("every_record_arrives")
def test_log_in_every_interleaving(student: Student) -> None:
    """no line is lost or torn, however the processes are timed"""
    token = token_of(student)

    def judge(run: Run) -> str | None:
        found = complaint(str(run.value), token, {"a": range(2), "b": range(2)})
        return None if found is None else f"made a wrong log: {found}"

    tasks = {"a": "log_a_little", "b": "log_a_little"}
    # Relative: several sessions run this, each in a folder of its own.
    arguments = {"tasks": tasks, "path": "explored.log", "token": token}
    student.explore("run_and_read", arguments, judge, schedules=10)


@pytest.mark.points(3)
@pytest.mark.needs("every_record_arrives")
def test_lines_are_whole_under_contention(student: Student) -> None:
    """many long lines of several processes are all there, and each is whole"""
    names = [f"chatter {number}" for number in range(CHATTERS)]
    token = token_of(student)

    def judge(run: Run) -> str | None:
        found = complaint(str(run.value), token, dict.fromkeys(names, range(CHATTER)))
        return None if found is None else f"made a wrong log: {found}"

    arguments = {"tasks": dict.fromkeys(names, "chatter"), "path": "long.log", "token": token}
    student.repeat("run_and_read", arguments, judge, runs=4)


@pytest.mark.points(1)
@pytest.mark.needs("every_record_arrives")
def test_death_does_not_block(student: Student) -> None:
    """a task whose process is killed does not keep the call from ending, nor the others from logging"""
    token = token_of(student)
    path = student.folder / "death.log"
    tasks = {"victim": "die", "other": "log_a_little"}
    script = ReleaseAtRest("hold: die")
    run = student.run("run", {"tasks": tasks, "path": str(path), "token": token}, script=script)
    judge_clean(run)  # whether the death is raised is open
    expect_log(path, token, {"other": range(2)})


@pytest.mark.points(2)
@pytest.mark.needs("every_record_arrives")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, listener, handler or descriptor is left, and a second log is another one"""
    token = token_of(student)
    paths = [student.folder / f"{word}.log" for word in ("one", "two")]
    tasks = {"task": "log_a_little"}
    student.value("run_twice", {"tasks": tasks, "paths": [str(path) for path in paths], "token": token})
    for path in paths:
        expect_log(path, token, {"task": range(2)})
    growth = student.value("run_again_and_again", {"path": str(student.folder / "grown.log")})
    judge_growth(growth)
    listeners = [name for name in growth.get("threads", []) if not name.startswith("QueueFeeder")]
    if len(listeners) > 1:
        refuse(Verdict.LEAK, "Each call leaves a thread running that still listens.")
