"""Hidden suite for `shared_array`: every element right in any interleaving, by processes that overlap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Run
from grader.sandbox.script import AtWork, GatherChildren, KillNewborns

ENDLESS = 10_000_000
"""Nobody adds 1 so often in the time that the check looks on."""


def ask(numbers: Sequence[float], processes: int, times: int) -> dict[str, Any]:
    """Return the probe's arguments."""
    return {"numbers": numbers, "processes": processes, "times": times}


def draw(student: Student, count: int) -> list[float]:
    """Return numbers that a C float or an integer cannot hold; all sums with them are exact in doubles."""
    return [
        student.random.randrange(1 << 20) + student.random.randrange(1, 1024, 2) / 1024 for _ in range(count)
    ]


def right(numbers: Sequence[float], processes: int, times: int) -> list[float]:
    """Return the right answer."""
    return [number + processes * times for number in numbers]


def expect_sums(found: Any, numbers: Sequence[float], processes: int, times: int) -> None:
    """Refuse anything but a plain list with the right sums."""
    call = f"`add_to_all({shorten(numbers, 60).strip('`')}, {processes}, {times})`"
    expect_equal(found, right(numbers, processes, times), call)


@pytest.mark.points(1)
def test_all_elements_are_added_to(student: Student) -> None:
    """every element gets what all processes add, and keeps its fraction"""
    numbers, times = draw(student, 4), student.random.randint(40, 50)
    expect_sums(student.value("add", ask(numbers, 1, times)), numbers, 1, times)
    expect_sums(student.value("add", ask(numbers, 3, 1)), numbers, 3, 1)


@pytest.mark.points(1)
@pytest.mark.needs("all_elements_are_added_to")
def test_edges(student: Student) -> None:
    """no number, one, whole ones, negative ones, a tuple, no time; the caller's numbers stay as they are"""
    cases: list[tuple[Sequence[float], int, int]] = [
        ([], 2, 3),
        ([0.5], 1, 1),
        ([1, 2, 3], 2, 1),
        ((-1.0, -0.25), 3, 2),
        (draw(student, 3), 2, 0),
    ]
    answers = student.value("add_to_several", {"cases": cases})
    for case, (found, numbers) in zip(cases, answers, strict=True):
        expect_sums(found, *case)
        expect_equal(numbers, case[0], "The caller's own sequence after the call")


@pytest.mark.points(2)
@pytest.mark.needs("all_elements_are_added_to")
def test_processes_overlap(student: Student) -> None:
    """all processes are there at the same time"""
    count = GatherChildren(4)
    run = student.run("add", ask([1.0, 2.0], 4, 2), script=count, options={"hold_newborns": True}, seconds=40)
    if run.error is not None:
        judge_error(run.error, "add_to_all")
    if count.peak < 4:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"Of 4 processes at most {count.peak} were alive at the same time; start all processes before "
            "you wait for one.",
        )


@pytest.mark.points(2)
@pytest.mark.needs("processes_overlap")
def test_processes_add(student: Student) -> None:
    """the processes add, not the caller, and one at a time"""
    # Without its processes a right answer raises, returns too little, or waits for those who never answer.
    # Once each: a caller that takes a part of the work, everybody's first say, takes all of it.
    for times in (3, 1):
        arguments = ask([1.5, 2.5], 2, times)
        run = student.observe("add", arguments, script=KillNewborns(), options={"hold_newborns": True})
        if run.end is End.RETURNED and run.value == right([1.5, 2.5], 2, times):
            refuse(
                Verdict.NOT_CONCURRENT,
                "All processes were killed before they did anything, and the sums were right all the same: "
                "the calling process adds; let the processes do it.",
            )
    work = AtWork()
    run = student.observe("add", ask([1.5, 2.5], 2, ENDLESS), script=work, seconds=30)
    if run.end is End.RETURNED and not work.busy:
        refuse(
            Verdict.WRONG_RESULT,
            "The call was back before anybody can have added 1 so often; add 1 at a time, in every process.",
        )


def explore_sums(student: Student, numbers: Sequence[float], processes: int, times: int = 1) -> None:
    """Explore adding; refuse any interleaving with other sums."""
    expected = right(numbers, processes, times)

    def judge(run: Run) -> str | None:
        if run.value == expected:
            return None
        return f"lost an update: {shorten(run.value)} instead of {shorten(expected)}."

    student.explore("add", ask(numbers, processes, times), judge)


@pytest.mark.points(4)
@pytest.mark.needs("all_elements_are_added_to")
def test_no_element_loses_an_update(student: Student) -> None:
    """no element loses an update between two processes, in any interleaving"""
    explore_sums(student, [10.5, 20.5], 2)


@pytest.mark.points(2)
@pytest.mark.needs("all_elements_are_added_to")
def test_no_update_is_lost_among_three(student: Student) -> None:
    """no update is lost among three processes, in any interleaving"""
    explore_sums(student, [10.5], 3)


@pytest.mark.points(1)
@pytest.mark.needs("no_element_loses_an_update")
def test_rounds_lose_no_update(student: Student) -> None:
    """no update is lost when one process is a round ahead of the other, in any interleaving"""
    explore_sums(student, [10.5], 2, times=2)


@pytest.mark.points(1)
@pytest.mark.needs("no_update_is_lost_among_three")
def test_long_array(student: Student) -> None:
    """a long array, without anybody in control"""
    numbers = draw(student, 300)
    run = student.run("add", ask(numbers, 2, 4), seconds=30)
    if run.error is not None:
        judge_error(run.error, "add_to_all")
    judge_clean(run)
    if run.value != right(numbers, 2, 4):
        pairs = zip(run.value, right(numbers, 2, 4), strict=False) if isinstance(run.value, list) else ()
        wrong = sum(found != expected for found, expected in pairs)
        refuse(Verdict.RACE, f"Of 300 elements {wrong} were wrong after two processes had added to all.")


@pytest.mark.points(2)
@pytest.mark.needs("all_elements_are_added_to")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor, semaphore or file is left"""
    judge_growth(student.value("add_again_and_again"))
