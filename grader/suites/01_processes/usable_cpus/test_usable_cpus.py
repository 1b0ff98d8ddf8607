"""Hidden suite for `usable_cpus`: bound by the tasks, by the real affinity, and by one from below."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest

from grader.plugin.judging import refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict

MINE = sorted(os.sched_getaffinity(0))
"""What a submission can be bound to. Where it is one CPU only, nothing tells affinity from `cpu_count`."""


def expect_counts(student: Student, bound_to: Sequence[list[int]], tasks: Sequence[int], hint: str) -> None:
    """Refuse unless there are right counts for all numbers of tasks in processes bound to these CPUs."""
    counts = student.value("count", {"bound_to": list(bound_to), "tasks": list(tasks)})
    for cpus, found in zip(bound_to, counts, strict=True):
        if len(found) > len(tasks):
            refuse(Verdict.LEAK, "After the call the process is bound to other CPUs than before.")
        for number, got in zip(tasks, found, strict=True):
            expected = max(1, min(number, len(cpus)))
            if type(got) is not int or got != expected:
                refuse(
                    Verdict.WRONG_RESULT,
                    f"With {number} tasks and {len(cpus)} usable CPU(s): expected {expected} workers, got "
                    f"{shorten(got)}; {hint}.",
                )


@pytest.mark.points(2)
def test_few_tasks(student: Student) -> None:
    """not more workers than tasks, and at least one"""
    tasks = [1, 0, *range(2, len(MINE))]
    expect_counts(student, [MINE], tasks[:20], "there are tasks for no more, and one worker is the least")


@pytest.mark.points(2)
def test_many_tasks(student: Student) -> None:
    """as many workers as there are CPUs when there are enough tasks"""
    enough = len(MINE)
    tasks = [enough, enough + 1, student.random.randrange(100, 1000) * enough, 10**9]
    expect_counts(student, [MINE], tasks, "every usable CPU can have a worker")


@pytest.mark.points(4)
@pytest.mark.needs("many_tasks")
def test_affinity(student: Student) -> None:
    """a process that may use fewer CPUs than the machine has starts fewer workers"""
    single = [MINE[0], MINE[-1], student.random.choice(MINE)]
    some = sorted(student.random.sample(MINE, student.random.randint(1, len(MINE))))
    expect_counts(
        student,
        [*([cpu] for cpu in single), some],
        [1000, 2, 1, 0],
        "count the CPUs of this process's affinity, not those of the machine",
    )


@pytest.mark.points(1)
def test_negative(student: Student) -> None:
    """a negative number of tasks is a ValueError"""
    numbers = [-1, -student.random.randrange(2, 1000)]
    for number, got in zip(
        numbers, student.value("count", {"bound_to": [MINE], "tasks": numbers})[0], strict=True
    ):
        if got != "ValueError":
            refuse(
                Verdict.BAD_ARGUMENTS,
                f"`worker_count({number})` must raise `ValueError`, and it returned {shorten(got)}.",
            )
