"""Hidden suite for `simple_queue`: every value, in order, through every stage, and an end for everybody."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Run
from grader.sandbox.script import GatherChildren


@pytest.mark.points(2)
def test_every_stage_adds_one(student: Student) -> None:
    """every value comes out in order, greater by the number of stages"""
    several = [student.random.randint(-9, 9) for _ in range(5)]
    cases: list[tuple[list[int], int]] = [
        ([*several, 0, -1, -2, -3, 7], 3),
        ([], 2),
        ([student.random.randrange(100)], 1),
        ([0, 0, -1], 1),
        ([4, 3, 2], 4),
        ([sys.maxsize - 1, sys.maxsize, -sys.maxsize], 2),
    ]
    for values, stages in cases:
        found = student.value("relay", {"values": values, "stages": stages})
        expect_equal(found, [value + stages for value in values], f"`relay({values}, {stages})`")


@pytest.mark.points(2)
@pytest.mark.needs("every_stage_adds_one")
def test_every_stage_is_a_process(student: Student) -> None:
    """every stage is a process of its own, all at the same time, and each adds"""
    stages = 4
    values = student.random.sample(range(100), 3)
    together = GatherChildren(stages)
    run = student.run(
        "relay_watched",
        {"values": values, "stages": stages},
        script=together,
        options={"hold_newborns": True},
        seconds=40,
    )
    if run.error is not None:
        judge_error(run.error, "relay")
    judge_clean(run)
    expect_equal(run.value, [value + stages for value in values], f"`relay({values}, {stages})`")
    if together.peak < stages:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"Of {stages} stages at most {together.peak} were there at the same time; start all of them "
            "before you wait for one.",
        )
    additions = [event for event in run.events if event.label == "added" and event.data]  # 0 is no addition
    terms = {event.data for event in additions}
    if terms - {1}:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"A process adds {max(terms - {1})} at once; with {stages} stages each adds 1.",
        )
    added = Counter(event.pid for event in additions)
    if added[run.pid]:
        refuse(Verdict.NOT_CONCURRENT, "The calling process adds; that is for the stages to do.")
    # Who computes with plain numbers made of these is not heard.
    if added and sorted(added.values()) != [len(values)] * stages:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"{len(added)} process(es) added something; with {stages} stages each of {stages} processes adds "
            "1 to every value.",
        )


@pytest.mark.points(3)
@pytest.mark.needs("every_stage_adds_one")
def test_every_interleaving(student: Student) -> None:
    """no value is lost or overtaken and nobody waits for ever, in any interleaving"""
    values, stages = [5, 1], 2

    def judge(run: Run) -> str | None:
        right = [value + stages for value in values]
        return None if run.value == right else f"returned {shorten(run.value)} instead of {right}."

    student.explore("relay", {"values": values, "stages": stages}, judge)


@pytest.mark.points(3)
@pytest.mark.needs("every_stage_adds_one")
def test_more_than_the_queues_hold(student: Student) -> None:
    """values that are together larger than all queues come out, in order"""
    arguments = {"base": student.random.randint(7, 9), "count": 400, "stages": 2}
    found = student.value("relay_much", arguments, seconds=40)
    expect_equal(found["came"], 400, "Number of large values that came out of 400")
    if found["wrong"] >= 0:
        refuse(Verdict.WRONG_RESULT, f"Of 400 large values number {found['wrong']} came out wrong.")


@pytest.mark.points(1)
@pytest.mark.needs("every_stage_adds_one")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left"""
    judge_growth(student.value("relay_again_and_again", seconds=40))
