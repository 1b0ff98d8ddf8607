"""Hidden suite for `joinable_queue`: every item once, none too early called done, errors in spite of all."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, Script


def handled(run: Run) -> list[int]:
    """Return the items whose handling came to its end, sorted."""
    return sorted(event.data for event in run.events if event.label == "end")


def expect_handled(run: Run, items: list[int]) -> None:
    """Refuse unless every item was handled once, none of them in the calling process."""
    if run.error is not None:
        judge_error(run.error, "process_all")
    judge_clean(run)
    expect_equal(handled(run), sorted(items), "Items (sorted) handled when the call returned")
    if any(event.pid == run.pid for event in run.events):
        refuse(Verdict.NOT_CONCURRENT, "An item was handled in the calling process; let the workers do it.")


@pytest.mark.points(2)
def test_every_item_once(student: Student) -> None:
    """every item is handled once, by a worker"""
    several = [student.random.randint(-50, 50) for _ in range(9)]
    cases: list[tuple[list[int], int]] = [([*several, several[0], 0], 3), ([], 2), ([5], 4), ([1, 2, 3], 1)]
    for items, workers in cases:
        arguments = {"items": items, "workers": workers, "handle": "note"}
        expect_handled(student.run("process", arguments), items)


class Gather(Script):
    """Keeps those who handle until as many are there as there are workers; then lets everybody go."""

    def __init__(self, wanted: int) -> None:
        self._wanted = wanted
        self._pids: set[int] = set()
        self.most = 0
        self._open = False

    def event(self, event: Event, control: Control) -> None:
        """Count who is inside."""
        if event.label == "hold: handling":
            self._pids.add(event.pid)
            self.most = max(self.most, len(self._pids))
            if self._open or self.most >= self._wanted:
                self._open = True
                control.release("hold: handling")
        elif event.label == "end":
            self._pids.discard(event.pid)

    def quiet(self, control: Control) -> bool:
        """Nobody else comes."""
        self._open = True
        return control.release("hold: handling")


@pytest.mark.points(2)
@pytest.mark.needs("every_item_once")
def test_workers_overlap(student: Student) -> None:
    """as many items are handled at the same time as there are workers, or items"""
    for count, workers in ((8, 3), (3, 4)):  # few items, too, are not one worker's
        items = student.random.sample(range(100), count)
        wanted = min(count, workers)
        script = Gather(wanted)
        arguments = {"items": items, "workers": workers, "handle": "stay"}
        expect_handled(student.run("process", arguments, script=script, seconds=40), items)
        if script.most < wanted:
            refuse(
                Verdict.NOT_CONCURRENT,
                f"With {workers} workers and {count} items at most {script.most} item(s) were handled at the "
                "same time.",
            )


@pytest.mark.points(1)
@pytest.mark.needs("every_item_once")
def test_done_after_the_work(student: Student) -> None:
    """no item is called done before it was handled, nor twice"""
    run = student.run("process_marked", {"items": list(range(6)), "workers": 2})
    expect_handled(run, list(range(6)))
    ended: Counter[int] = Counter()
    done: Counter[int] = Counter()
    for event in run.events:
        if event.label == "end":
            # What is called done behind the last item is an end mark, perhaps: only what comes before counts.
            if done[event.pid] > ended[event.pid]:
                refuse(
                    Verdict.RACE,
                    "`task_done` was called before the item's `handle` had returned, or twice for one item; "
                    "`join` then returns while somebody still works.",
                )
            ended[event.pid] += 1
        elif event.label == "done":
            done[event.pid] += 1


def expect_error(run: Run, items: list[int]) -> None:
    """Refuse unless all items were handled and the call raised."""
    judge_clean(run)
    expect_equal(handled(run), items, "Items (sorted) handled although some raised")
    if run.error is None:
        refuse(Verdict.WRONG_RESULT, "A `handle` raised, and `process_all` returned as if all had gone well.")


@pytest.mark.points(3)
@pytest.mark.needs("every_item_once")
def test_errors(student: Student) -> None:
    """an item that raises is done, too; the others are handled, and the call raises at the end"""
    items = list(range(6))
    cases: list[tuple[list[int], int]] = [([0], 1), ([student.random.randint(1, 4)], 2), ([5], 2), (items, 2)]
    for bad, workers in cases:
        arguments: dict[str, Any] = {"items": items, "workers": workers, "bad": bad}
        expect_error(student.run("process_with_bad", arguments), items)


@pytest.mark.points(3)
@pytest.mark.needs("errors")
def test_all_is_done_on_return(student: Student) -> None:
    """every item was handled when the call ends, and no error is lost, in any interleaving"""
    items, bad = [1, 2, 3], [student.random.randint(1, 3)]

    def judge(run: Run) -> str | None:
        found = handled(run)
        if found != items:
            return f"ended the call when {found} of the items {items} had been handled."
        return None if run.value == "raised" else f"lost the error that item {bad[0]} had raised."

    student.explore("process_in_spite", {"items": items, "workers": 2, "bad": bad}, judge)


@pytest.mark.points(2)
@pytest.mark.needs("every_item_once")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left, also when items raise"""
    judge_growth(student.value("process_again_and_again", seconds=40))
