"""Hidden suite for `shared_counter`: no update lost in any interleaving, by processes that overlap."""

from __future__ import annotations

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, judge_health, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Run
from grader.sandbox.script import AtWork, GatherChildren, KillNewborns

ENDLESS = 10_000_000
"""Nobody adds 1 so often in the time that the check looks on; and yet the sum fits in an `"i"`."""


def ask(processes: int, times: int) -> dict[str, int]:
    """Return the probe's arguments."""
    return {"processes": processes, "times": times}


def expect_count(student: Student, processes: int, times: int) -> None:
    """Refuse any result but the product."""
    found = student.value("count", ask(processes, times))
    expect_equal(found, processes * times, f"`count_up({processes}, {times})`")


@pytest.mark.points(1)
def test_all_are_counted(student: Student) -> None:
    """what all processes add comes to the right sum"""
    expect_count(student, 1, student.random.randint(130, 160))  # a signed byte holds 127
    expect_count(student, 3, 1)


@pytest.mark.points(1)
@pytest.mark.needs("all_are_counted")
def test_edges(student: Student) -> None:
    """one process, one time, no time at all"""
    for processes, times in ((1, 1), (1, 7), (5, 1), (3, 0)):
        expect_count(student, processes, times)


@pytest.mark.points(2)
@pytest.mark.needs("all_are_counted")
def test_processes_overlap(student: Student) -> None:
    """all processes are there at the same time"""
    count = GatherChildren(4)
    run = student.run("count", ask(4, 2), script=count, options={"hold_newborns": True}, seconds=40)
    if run.error is not None:
        judge_error(run.error, "count_up")
    if count.peak < 4:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"Of 4 processes at most {count.peak} were alive at the same time; start all processes before "
            "you wait for one.",
        )


@pytest.mark.points(2)
@pytest.mark.needs("processes_overlap")
def test_processes_count(student: Student) -> None:
    """the processes count, not the caller, and one at a time"""
    # Without its processes a right answer raises, returns too little, or waits for those who never answer.
    # Once each: a caller that takes a part of the work, everybody's first say, takes all of it.
    for processes, times in ((2, 5), (2, 1)):
        arguments = ask(processes, times)
        run = student.observe("count", arguments, script=KillNewborns(), options={"hold_newborns": True})
        if run.end is End.RETURNED and run.value == processes * times:
            refuse(
                Verdict.NOT_CONCURRENT,
                "All processes were killed before they did anything, and the sum was right all the same: the "
                "calling process counts; let the processes do it.",
            )
    work = AtWork()
    run = student.observe("count", ask(2, ENDLESS), script=work, seconds=30)
    if run.end is End.RETURNED and not work.busy:
        refuse(
            Verdict.WRONG_RESULT,
            "The call was back before anybody can have added 1 so often; add 1 at a time, in every process.",
        )


def explore_count(student: Student, processes: int, times: int) -> None:
    """Explore counting; refuse any interleaving with another sum."""
    right = processes * times

    def judge(run: Run) -> str | None:
        return None if run.value == right else f"lost an update: {run.value} instead of {right}."

    student.explore("count", ask(processes, times), judge)


@pytest.mark.points(4)
@pytest.mark.needs("all_are_counted")
def test_no_update_is_lost(student: Student) -> None:
    """no update is lost between two processes, in any interleaving"""
    explore_count(student, 2, 2)


@pytest.mark.points(3)
@pytest.mark.needs("all_are_counted")
def test_no_update_is_lost_among_three(student: Student) -> None:
    """no update is lost among three processes, in any interleaving"""
    explore_count(student, 3, 1)


@pytest.mark.points(1)
@pytest.mark.needs("no_update_is_lost_among_three")
def test_many_updates(student: Student) -> None:
    """many updates in a row, without anybody in control"""
    run = student.run("count", ask(2, 400), seconds=30)
    judge_health(run)
    if run.error is not None:
        judge_error(run.error, "count_up")
    judge_clean(run)
    if run.value != 800:
        refuse(Verdict.RACE, f"Two processes added 1 400 times each, and the sum was {run.value}.")


@pytest.mark.points(2)
@pytest.mark.needs("all_are_counted")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor, semaphore or file is left"""
    judge_growth(student.value("count_again_and_again"))
