"""Hidden suite for `condition_buffer`: first in, first out, never too much, and nobody sleeps for ever."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Run
from grader.sandbox.script import WatchSleepers

LARGEST = 2**31 - 1


@pytest.mark.points(2)
def test_first_in_first_out(student: Student) -> None:
    """what is put first is got first, round and round; the length is right"""
    for capacity in (1, 3):
        rounds = [
            [student.random.randint(-99, 99) for _ in range(length % (capacity + 1))] for length in range(7)
        ]
        rounds.append([LARGEST, -LARGEST - 1, 0][:capacity])
        expected: list[Any] = [0]
        for items in rounds:
            expected += [len(items), items, 0]
        found = student.value("alone", {"capacity": capacity, "rounds": rounds})
        expect_equal(found, expected, f"Lengths and items of a buffer of {capacity}, round by round")


@pytest.mark.points(2)
@pytest.mark.needs("first_in_first_out")
def test_two_processes(student: Student) -> None:
    """many items go from one process to another, in order and complete"""
    for capacity in (1, 4):
        items = [student.random.randint(-999, 999) for _ in range(60)]
        found = student.value("stream", {"capacity": capacity, "items": items}, seconds=30)
        expect_equal(found, [items, 0], f"Items through a buffer of {capacity}, and its length afterwards")


def expect_calm(run: Run, watch: WatchSleepers, what: str, most: int) -> None:
    """Refuse errors, processes that do not sleep while they wait, and a length that counts them."""
    if run.error is not None:
        judge_error(run.error)
    judge_clean(run)
    for length in (event.data for event in run.events if event.label == "length"):
        if not 0 <= length <= most:
            refuse(
                Verdict.WRONG_RESULT,
                f"While a process waited {what}, the length was {length}; {most} is the most there can be.",
            )
    if watch.polling:
        refuse(
            Verdict.LIMIT,
            f"A process that waits {what} wakes again and again although nothing has changed; "
            "let it sleep in `Condition.wait`.",
        )


@pytest.mark.points(3)
@pytest.mark.needs("two_processes")
def test_full_buffer_makes_wait(student: Student) -> None:
    """a full buffer makes `put` wait, asleep, and never holds more than its capacity"""
    capacity, items = 2, [3, 1, 4, 1, 5]
    watch = WatchSleepers("hold: full")
    run = student.run("wait_for_room", {"capacity": capacity, "items": items}, script=watch, seconds=40)
    expect_calm(run, watch, "for room", capacity)
    labels = [event.label for event in run.events]
    put = labels[: labels.index("gets")].count("put") if "gets" in labels else 0
    if put > capacity:
        refuse(Verdict.WRONG_RESULT, f"A buffer of {capacity} took {put} items before anybody got one.")
    expect_equal(run.value, items, "Items that went through a buffer that was full for a while")


@pytest.mark.points(2)
@pytest.mark.needs("two_processes")
def test_empty_buffer_makes_wait(student: Student) -> None:
    """an empty buffer makes `get` wait, asleep, and each who waits gets what comes"""
    items = student.random.sample(range(50), 4)
    watch = WatchSleepers("hold: empty")
    run = student.run("wait_for_items", {"capacity": 3, "items": items}, script=watch, seconds=40)
    expect_calm(run, watch, "for an item", 0)
    got = sorted(event.data for event in run.events if event.label == "got")
    expect_equal(got, sorted(items), "Items that two waiting consumers got together, sorted")


def complaint(run: Run, capacity: int, producers: Sequence[Sequence[int]]) -> str | None:
    """Say what is wrong with what went through a buffer."""
    started = finished = getting = got = 0
    for event in run.events:
        started += event.label == "puts"
        finished += event.label == "put"
        getting += event.label == "gets"
        got += event.label == "got"
        # A call that has begun may have had its effect, one that has ended has had it.
        if finished - getting > capacity:
            return f"took {finished} items while at most {getting} were got, with a capacity of {capacity}."
        if got > started:
            return f"gave out {got} items when only {started} had been put."
    items = [event.data for event in run.events if event.label == "got"]
    put = sorted(item for line in producers for item in line)
    if sorted(items) != put:
        return f"gave out {sorted(items)} when {put} were put."
    for pid in {event.pid for event in run.events if event.label == "got"}:
        mine = [event.data for event in run.events if event.label == "got" and event.pid == pid]
        for line in producers:
            order = [item for item in mine if item in line]
            if order != sorted(order, key=list(line).index):
                return f"gave one consumer {order}, which were put as {list(line)}."
    return None if run.value == 0 else f"has a length of {run.value} when everything was got."


def explore_buffer(student: Student, probe: str, lines: Sequence[Sequence[int]]) -> None:
    """Explore a buffer of 2; refuse any interleaving in which something is lost, mixed up or too much."""
    student.explore(probe, {"capacity": 2, "lines": lines}, lambda run: complaint(run, 2, lines))


@pytest.mark.points(3)
@pytest.mark.needs("two_processes")
def test_producers_in_every_interleaving(student: Student) -> None:
    """several put at the same time: nothing is lost or mixed up, in any interleaving"""
    explore_buffer(student, "many_to_one", [[1, 3], [2]])


@pytest.mark.points(3)
@pytest.mark.needs("two_processes")
def test_consumers_in_every_interleaving(student: Student) -> None:
    """several get at the same time: each gets an item and nobody sleeps for ever, in any interleaving"""
    explore_buffer(student, "one_to_many", [[1, 2]])


@pytest.mark.points(3)
@pytest.mark.needs("two_processes")
def test_crowd(student: Student) -> None:
    """many put and many get through one place: nothing is lost, nobody sleeps for ever"""
    for capacity in (1, 2):
        arguments = {"capacity": capacity, "producers": 4, "consumers": 4, "items": 40}
        got, length = student.value("crowd", arguments, seconds=60)
        expect_equal(
            sorted(item for mine in got for item in mine),
            list(range(160)),
            "All items of four producers and consumers, sorted",
        )
        expect_equal(length, 0, "Length when everything was got")
        for mine in got:
            lines = [[item for item in mine if item // 40 == line] for line in range(4)]
            if any(line != sorted(line) for line in lines):
                refuse(
                    Verdict.RACE,
                    "A consumer got the items of one producer in another order than they were put.",
                )


@pytest.mark.points(1)
@pytest.mark.needs("two_processes")
def test_nothing_is_left_behind(student: Student) -> None:
    """buffers that are no longer used leave nothing behind"""
    judge_growth(student.value("buffers_again_and_again"))
