"""Hidden suite for `bounded_gate`: the places are right for all processes, and none is lost or made up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, Script, WatchSleepers


def expect_steps(found: Sequence[Sequence[Any]], expected: Sequence[tuple[str, object]], places: int) -> None:
    """Refuse the first answer of a lot that is not the expected one."""
    for number, ((what, answer), (_, right)) in enumerate(zip(found, expected, strict=True)):
        if type(answer) is type(right) and answer == right:
            continue
        before = ", ".join(f"{step} → {got}" for step, got in found[max(0, number - 6) : number])
        name = {"full": "enter (all places taken)", "leave": "leave"}.get(what, what)
        refuse(
            Verdict.WRONG_RESULT,
            f"In a lot of {places}, `{name}` gave `{answer}` instead of `{right}`.",
            f"before: {before}",
        )


@pytest.mark.points(2)
def test_one_process(student: Student) -> None:
    """entering, leaving, counting; leaving an empty lot is a ValueError and changes nothing"""
    for places in (1, student.random.randint(2, 4)):
        expected: list[tuple[str, object]] = [("free", places), ("leave", "ValueError"), ("free", places)]
        for _ in range(2):
            expected += [("enter", True)] * places
            expected += [("free", 0), ("full", False), ("full", False), ("free", 0)]
            expected += [("leave", "left")] * places + [("leave", "ValueError")] * 2 + [("free", places)]
            expected += [("enter", True), ("leave", "left"), ("free", places)]
        expect_steps(student.value("alone", {"places": places}), expected, places)


@pytest.mark.points(2)
@pytest.mark.needs("one_process")
def test_shared_by_processes(student: Student) -> None:
    """what one process takes is taken for all"""
    run = student.run("seen_by_others")
    if run.error is not None:
        refuse(Verdict.CRASH, f"Using a lot in several processes raised `{run.error.type}`.", run.error.text)
    told = {event.label: event.data for event in run.events}
    for label, right in (
        ("one inside", [1, True, "left", 1]),
        ("two inside", [0, False, "stayed outside", 0]),
        ("place taken by another", [True, False]),
    ):
        expect_equal(told.get(label), right, f"A lot of 2 as another process finds it, {label}")
    expect_equal(run.value, [[0, 0], ["left", "left", "ValueError", 2]], "Afterwards, as the first finds it")


class OneOutOneIn(Script):
    """Keeps cars inside until nobody else comes in, then lets out one at a time: the next must come in."""

    def __init__(self, places: int, cars: int) -> None:
        self.most = 0
        self.stuck = False
        self._inside = self._came = 0
        self._places = places
        self._cars = cars
        self._full = False
        self._held: list[int] = []

    def event(self, event: Event, control: Control) -> None:
        """Count who is inside; let the next one out when another has come in."""
        self._inside += {"inside": 1, "leaves": -1}.get(event.label, 0)
        self._came += event.label == "inside"
        self.most = max(self.most, self._inside)
        if event.label != "hold: inside":
            return
        self._held.append(event.pid)
        if self._came == self._cars and len(self._held) == self._inside:
            control.release("hold: inside")
        elif self._full and len(self._held) >= self._places:
            control.let_go(self._held.pop(0))

    def quiet(self, control: Control) -> bool:
        """Nobody else comes in: the first time since the lot is full, later because nobody was woken."""
        if not self._full and self._held:
            self._full = True
            control.let_go(self._held.pop(0))
            return True
        self.stuck = True
        return control.release("hold: inside")


@pytest.mark.points(3)
@pytest.mark.needs("shared_by_processes")
def test_waiting_cars_come_in(student: Student) -> None:
    """never more cars inside than places, and a free place is taken by one who waits"""
    places, cars = 3, 6
    script = OneOutOneIn(places, cars)
    run = student.run("crowd", {"places": places, "cars": cars}, script=script, seconds=40)
    came = [event.data for event in run.events if event.label == "inside"]
    if run.error is not None or came != [True] * cars:
        what = f"raised `{run.error.type}`" if run.error else f"let {came.count(True)} of {cars} cars in"
        refuse(Verdict.WRONG_RESULT, f"A lot of {places} where all leave in the end {what}.")
    if script.most > places:
        refuse(Verdict.RACE, f"In a lot of {places}, {script.most} cars were inside at the same time.")
    if script.most < places:
        refuse(Verdict.NOT_CONCURRENT, f"In a lot of {places}, never more than {script.most} were inside.")
    if script.stuck:
        refuse(Verdict.DEADLOCK, "A place was free, cars waited for one, and none of them came in.")
    expect_equal(run.value, places, "Free places when all have left")


@pytest.mark.points(1)
@pytest.mark.needs("shared_by_processes")
def test_patience_is_used(student: Student) -> None:
    """one who waits with a time-out gets the place that becomes free in time"""
    run = student.run("patient", script=WatchSleepers("hold: full"), seconds=30)
    if run.error is not None:
        refuse(Verdict.CRASH, f"Using a lot in several processes raised `{run.error.type}`.", run.error.text)
    came = [event.data for event in run.events if event.label == "inside"]
    expect_equal(came, [True], "`enter(timeout=3600)` of a full lot that a car leaves soon")


def complaint(run: Run, places: int) -> str | None:
    """Say what is wrong with a run of several cars: too many inside, or places that do not add up."""
    entered = [event.data for event in run.events if event.label == "inside"]
    if max(entered, default=0) > places:
        return f"had {max(entered)} cars inside a lot of {places}."
    most = max((event.data for event in run.events if event.label == "free"), default=0)
    if most > places:
        return f"said that {most} places were free in a lot of {places}."
    if any(event.label == "refused" for event in run.events):
        return "had `enter()` without a time-out come back without a place."
    left = sum(event.label == "left" for event in run.events)
    if left != len(entered):
        return f"had {len(entered)} cars enter and {left} leave."
    free, room = run.value
    if (free, room) != (places, places):
        return f"ended with {free} places free and room for {room} cars, in an empty lot of {places}."
    return None


@pytest.mark.points(4)
@pytest.mark.needs("shared_by_processes")
def test_places_stay_right(student: Student) -> None:
    """no place is lost or made up, whoever waits or gives up waiting, in any interleaving"""
    student.explore("one_place", {}, lambda run: complaint(run, 1))


@pytest.mark.points(2)
@pytest.mark.needs("shared_by_processes")
def test_every_free_place_is_taken(student: Student) -> None:
    """two wait and two places become free: both come in, in any interleaving"""

    def judge(run: Run) -> str | None:
        if any(event.label == "refused" for event in run.events):
            return "had `enter()` without a time-out come back without a place."
        return None if run.value == 0 else f"said that {run.value} places were free in a full lot."

    # The second place becomes free when the lot is not full any more, and yet somebody waits.
    student.explore("two_places", {}, judge)


@pytest.mark.points(3)
@pytest.mark.needs("shared_by_processes")
def test_lot_never_grows(student: Student) -> None:
    """of two cars that came, three cannot leave, in any interleaving"""
    student.explore("one_too_many", {"places": 2}, lambda run: complaint(run, 2))


@pytest.mark.points(1)
@pytest.mark.needs("shared_by_processes")
def test_nothing_is_left_behind(student: Student) -> None:
    """lots that are no longer used leave nothing behind"""
    judge_growth(student.value("lots_again_and_again"))
