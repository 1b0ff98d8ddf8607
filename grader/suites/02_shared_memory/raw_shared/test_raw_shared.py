"""Hidden suite for `raw_shared`: exact counts in any interleaving, no sample lost, bad ones refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Run
from grader.sandbox.script import GatherChildren, KillNewborns

Case = tuple[Sequence[int], int, int]


def ask(samples: Sequence[int], bins: int, processes: int) -> dict[str, Any]:
    """Return the probe's arguments."""
    return {"samples": samples, "bins": bins, "processes": processes}


def right(samples: Sequence[int], bins: int) -> list[int]:
    """Return the right answer."""
    return [list(samples).count(number) for number in range(bins)]


def called(case: Case) -> str:
    """Return a call as a student would write it."""
    return f"`histogram({shorten(case[0], 60).strip('`')}, {case[1]}, {case[2]})`"


def expect_counts(student: Student, cases: Sequence[Case]) -> None:
    """Refuse any result but the right ones."""
    found = student.value("count_several", {"cases": cases}, seconds=40)
    for case, counts in zip(cases, found, strict=True):
        expect_equal(counts, right(case[0], case[1]), called(case))


@pytest.mark.points(1)
def test_samples_are_counted(student: Student) -> None:
    """every sample is counted in its bin"""
    samples = [student.random.randrange(6) for _ in range(24)]
    expect_counts(student, [(samples, 6, 1), ([4, 0, 2], 5, 3)])


@pytest.mark.points(1)
@pytest.mark.needs("samples_are_counted")
def test_edges(student: Student) -> None:
    """no sample, one bin, one process, a tuple, the first and the last bin only"""
    cases: list[Case] = [([], 3, 2), ([0, 0, 0], 1, 2), ((2, 0, 2), 3, 1), ([0, 9, 9], 10, 2)]
    expect_counts(student, cases)


@pytest.mark.points(2)
@pytest.mark.needs("samples_are_counted")
def test_processes_overlap(student: Student) -> None:
    """all processes are there at the same time"""
    count = GatherChildren(4)
    arguments = ask([number % 5 for number in range(40)], 5, 4)
    run = student.run("count", arguments, script=count, options={"hold_newborns": True}, seconds=40)
    if run.error is not None:
        judge_error(run.error, "histogram")
    if count.peak < 4:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"Of 4 processes at most {count.peak} were alive at the same time; start all processes before "
            "you wait for one.",
        )


@pytest.mark.points(2)
@pytest.mark.needs("processes_overlap")
def test_processes_count(student: Student) -> None:
    """the processes count, not the caller"""
    # Without its processes a right answer raises, returns too little, or waits for those who never answer.
    # Of one sample or two all are "the rest", which some callers count themselves.
    for samples, processes in (([student.random.randrange(3) for _ in range(12)], 2), ([2, 0], 3)):
        arguments = ask(samples, 3, processes)
        run = student.observe("count", arguments, script=KillNewborns(), options={"hold_newborns": True})
        if run.end is End.RETURNED and run.value == right(samples, 3):
            refuse(
                Verdict.NOT_CONCURRENT,
                "All processes were killed before they did anything, and the counts were right all the same: "
                "the calling process counts; let the processes do it.",
            )


def explore_counts(student: Student, samples: Sequence[int], processes: int) -> None:
    """Explore counting; refuse any interleaving with other counts."""
    expected = right(samples, 2)

    def judge(run: Run) -> str | None:
        return None if run.value == expected else f"counted {shorten(run.value)} instead of {expected}."

    student.explore("count", ask(samples, 2, processes), judge)


@pytest.mark.points(4)
@pytest.mark.needs("samples_are_counted")
def test_no_count_is_lost(student: Student) -> None:
    """no count is lost between two processes, in any interleaving"""
    explore_counts(student, [1, 1, 1, 1], 2)


@pytest.mark.points(2)
@pytest.mark.needs("samples_are_counted")
def test_no_count_is_lost_among_three(student: Student) -> None:
    """no count is lost among three processes, in any interleaving"""
    explore_counts(student, [0, 0, 0], 3)


@pytest.mark.points(2)
@pytest.mark.needs("no_count_is_lost_among_three")
def test_no_sample_is_left_out(student: Student) -> None:
    """no sample is left out when they do not come out even, or are fewer than the processes"""
    draw = student.random.choices
    expect_counts(
        student,
        [(draw(range(4), k=count), 4, processes) for count, processes in ((7, 3), (11, 4), (2, 3), (5, 2))],
    )


@pytest.mark.points(1)
@pytest.mark.needs("no_count_is_lost_among_three")
def test_many_samples(student: Student) -> None:
    """many samples, without anybody in control"""
    samples = [student.random.randrange(3) for _ in range(2000)]
    run = student.run("count", ask(samples, 3, 2), seconds=30)
    if run.error is not None:
        judge_error(run.error, "histogram")
    judge_clean(run)
    if run.value != right(samples, 3):
        refuse(
            Verdict.RACE,
            f"Of 2000 samples the counts were {shorten(run.value)} instead of {right(samples, 3)}.",
        )


@pytest.mark.points(2)
def test_bad_arguments(student: Student) -> None:
    """a sample outside of the bins, or no bin, is a ValueError before any process starts"""
    cases: list[Case] = [
        ([-1, 0, 1, 0], 3, 2),
        ([0, 1, 3, 1], 3, 2),
        ([0, 1, 0, 2, -3], 3, 2),
        ([0, 2, 1, 3], 3, 2),  # in the last one's share, however the samples are dealt
        ([0, 1, 2, 99], 3, 1),
        ([], 0, 2),
        ([], -2, 2),
        ([0], 0, 1),
    ]
    born = GatherChildren(1)
    run = student.run("count_what_is_bad", {"cases": cases}, script=born, options={"hold_newborns": True})
    if run.error is not None:
        judge_error(run.error, "histogram")
    for case, found in zip(cases, run.value, strict=True):
        if found == "NotImplementedError":
            refuse(Verdict.NOT_STARTED, "This function still raises `NotImplementedError`.")
        if found != "ValueError":
            got = f"raised `{found}`" if isinstance(found, str) else f"returned {shorten(found)}"
            refuse(Verdict.BAD_ARGUMENTS, f"{called(case)} must raise `ValueError`, and it {got}.")
    if born.peak:
        refuse(Verdict.BAD_ARGUMENTS, "Processes were started before the samples and `bins` were checked.")


@pytest.mark.points(1)
@pytest.mark.needs("bad_arguments")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor, semaphore or file is left"""
    judge_growth(student.value("count_again_and_again"))
