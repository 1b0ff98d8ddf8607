"""Hidden suite for `queue_limits`: no call waits for good, no item is lost, and every answer is true."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Run
from grader.sandbox.script import WatchSleepers


@pytest.mark.points(2)
def test_one_queue(student: Student) -> None:
    """what is offered is taken, in order; what is too much is refused, and does not come later"""
    for length in (1, student.random.randint(2, 4)):
        items = [student.random.randint(0, 999) for _ in range(length)]
        answers = student.value("one_queue", {"items": items}, seconds=40)
        for accepted, refused, taken in (answers[:3], answers[3:6]):
            expect_equal(accepted, [True] * length, f"`offer` to a queue of {length} with room")
            expect_equal(
                refused, [False] * 2, f"`offer` to a full queue of {length}, with a patience of 0 and more"
            )
            expect_equal(taken, items, f"`take_all` of a full queue of {length}")
        expect_equal(answers[6], [], "`take_all` of a queue whose items have been taken")


@pytest.mark.points(1)
@pytest.mark.needs("one_queue")
def test_every_item_counts(student: Student) -> None:
    """no item is taken for an end or a failure"""
    accepted, found, right = student.value("odd_items", seconds=40)
    expect_equal(accepted, [True] * len(right), "`offer` of items like `None`, `False`, an exception")
    expect_equal(found, right, "Types of what `take_all` returned of these")


@pytest.mark.points(3)
@pytest.mark.needs("one_queue")
def test_news_may_be_old(student: Student) -> None:
    """a queue that was not full, or not empty, a moment ago makes nobody wait for good"""
    refused, nothing, there, accepted, soon_there = student.value("old_news", seconds=30)
    expect_equal(refused, False, "`offer` to a queue that has just become full")
    expect_equal(nothing, [], "`take_all` of a queue that has just become empty")
    expect_equal(there, ["there"], "What was in the full queue")
    expect_equal(
        accepted, True, "`offer` to a full queue that has room a moment later, with a patience of 0.9 s"
    )
    expect_equal(soon_there, ["soon"], "What was in that queue")
    for answer, found in student.value("room_at_the_last", seconds=30):
        if found != (["late"] if answer else []):
            refuse(
                Verdict.WRONG_RESULT,
                f"`offer` answered {answer!r} where room was made at the last moment, and the queue "
                f"held {found}.",
            )


@pytest.mark.points(2)
@pytest.mark.needs("one_queue")
def test_other_kinds(student: Student) -> None:
    """joinable and managed queues; patience begins anew with every item"""
    *joinable, offered, taken, slowly = student.value("other_kinds", seconds=40)
    expect_equal(joinable, [True, False, [1]], "A `JoinableQueue` of 1: two offers, and `take_all`")
    expect_equal(offered, [True, True, False], "Three offers to a manager's `Queue` of 2")
    expect_equal(taken, ["a", "b"], "`take_all` of it, with a patience of 0")
    expect_equal(
        slowly, list(range(1, 7)), "`take_all` while items keep coming, each well within the patience"
    )


@pytest.mark.points(1)
@pytest.mark.needs("one_queue")
def test_errors_are_raised(student: Student) -> None:
    """what is wrong with the queue itself is raised"""
    for function, outcome in zip(("offer", "take_all"), student.value("closed_queue"), strict=True):
        if not outcome.startswith("raised"):
            refuse(Verdict.WRONG_RESULT, f"`{function}` of a closed queue {outcome}; let its error through.")


@pytest.mark.points(1)
@pytest.mark.needs("one_queue")
def test_patience_is_used(student: Student) -> None:
    """who has patience gets the room that is made in time"""
    run = student.run("patient_offer", script=WatchSleepers("hold: full"), seconds=30)
    if run.error is not None and not run.error.is_a("Empty"):
        judge_error(run.error)
    offered = [event.data for event in run.events if event.label == "offered"]
    expect_equal(offered, [["second", True]], "`offer` with an hour of patience, where room is made soon")
    expect_equal(run.value, ["first", "second"], "What came out of the queue")


def complaint(run: Run, lines: Sequence[Sequence[int]]) -> str | None:
    """Say what is wrong with what was offered, taken and left."""
    offers = [event.data for event in run.events if event.label == "offered"]
    if len(offers) != sum(map(len, lines)) or any(answer not in (True, False) for _, answer in offers):
        return f"answered offers by {[answer for _, answer in offers]}."
    accepted = [item for item, answer in offers if answer]
    items, left = run.value
    takers = [items, *(event.data for event in run.events if event.label == "taken")]
    taken = [item for each in takers for item in each]
    if sorted(taken + left) != sorted(accepted):
        return f"accepted {sorted(accepted)}, took {taken} and left {left} in the queue."
    for each in takers:
        for line in lines:
            mine = [item for item in each if item in line]
            if mine != sorted(mine, key=list(line).index):
                return f"took {mine}, which were offered as {list(line)}."
    return None


@pytest.mark.points(4)
@pytest.mark.needs("one_queue")
def test_through_one_place(student: Student) -> None:
    """with all the patience in the world everything goes through, in any interleaving"""
    lines = [[1, 2], [3]]

    def judge(run: Run) -> str | None:
        offers = [event.data for event in run.events if event.label == "offered"]
        if any(answer is False for _, answer in offers) or sorted(run.value[0]) != [1, 2, 3]:
            return f"took {run.value[0]} of [1, 2, 3], though there was time enough for all."
        return complaint(run, lines)

    student.explore("through_one_place", {"lines": lines}, judge)


@pytest.mark.points(4)
@pytest.mark.needs("one_queue")
def test_in_a_hurry(student: Student) -> None:
    """with little patience too, what was accepted is taken once or still there, in any interleaving"""
    line = [1, 2]
    student.explore("in_a_hurry", {"line": line}, lambda run: complaint(run, [line]))


@pytest.mark.points(1)
@pytest.mark.needs("one_queue")
def test_nothing_is_left_behind(student: Student) -> None:
    """no thread, process or descriptor is left, also by calls that gave up"""
    run = student.run("queues_again_and_again", seconds=30)
    if run.error is not None:
        judge_error(run.error)
    judge_clean(run)
    judge_growth(run.value, ignore=())
