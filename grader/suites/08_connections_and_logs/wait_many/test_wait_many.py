"""Hidden suite for `wait_many`: every message, as it comes, and nobody holds up anybody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from grader.plugin.judging import judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, Script, WatchSleepers


def complaint(messages: Any, lines: Sequence[Sequence[Any]]) -> str | None:
    """Say what is wrong with merged messages, of which those of one connection must be in order."""
    if type(messages) is not list or any(type(each) is not tuple or len(each) != 2 for each in messages):
        return f"returned {shorten(messages)}, which is no list of pairs `(index, message)`."
    strange = [index for index, _ in messages if type(index) is not int or not 0 <= index < len(lines)]
    if strange:
        return f"tagged a message with {shorten(strange[0])}, where there were {len(lines)} connections."
    for number, line in enumerate(lines):
        mine = [message for index, message in messages if index == number]
        if [(type(each), each) for each in mine] != [(type(each), each) for each in line]:
            return f"took {shorten(mine)} from connection {number}, which had sent {shorten(list(line))}."
    return None


def expect_merged(run: Run, lines: Sequence[Sequence[Any]]) -> None:
    """Refuse errors, other messages than the lines', and connections that are not as they were."""
    if run.error is not None:
        judge_error(run.error, "merge")
    judge_clean(run)
    messages, as_they_were = run.value
    if what := complaint(messages, lines):
        refuse(Verdict.WRONG_RESULT, f"`merge` {what}")
    expect_untouched(as_they_were)


def expect_untouched(as_they_were: Sequence[bool]) -> None:
    """Refuse connections that were closed or changed."""
    if not all(as_they_were):
        refuse(
            Verdict.WRONG_RESULT,
            "After `merge` a connection, or the list of them, is no longer as it was; close and change "
            "nothing that is the caller's.",
        )


@pytest.mark.points(2)
def test_every_message(student: Student) -> None:
    """all that was sent before the end comes, tagged and in order, whatever it is"""
    draw = student.random.randint
    cases: list[tuple[list[list[Any]], bool]] = [
        ([["a", 1, None, 2.5], [], [None, 0, "", b"", False, "an exception", []]], False),
        ([[draw(0, 99) for _ in range(draw(1, 9))] for _ in range(60)], False),
        ([[(1, "x")], ["only"]], True),
        ([], False),
    ]
    for lines, duplex in cases:
        run = student.run("said_before", {"lines": lines, "duplex": duplex})
        told = [["EOFError object" if each == "an exception" else each for each in line] for line in lines]
        expect_merged(run, told)


class Turns(Script):
    """Lets the quiet one talk when the loud one was read, then the loud one again; sees who is not read."""

    def __init__(self) -> None:
        self.stuck = False

    def event(self, _event: Event, control: Control) -> None:
        """Pass the word on."""
        labels = {each.label for each in control.events}
        if {"loud was read", "hold: quiet"} <= labels:
            control.release("hold: quiet")
        if {"quiet was read", "hold: loud"} <= labels:
            control.release("hold: loud")

    def quiet(self, control: Control) -> bool:
        """Somebody who talks is not read: let the others talk, so that it comes to an end."""
        self.stuck = True
        released = control.release("hold: quiet")
        return control.release("hold: loud") or released


@pytest.mark.points(4)
@pytest.mark.needs("every_message")
def test_quiet_one_holds_nobody_up(student: Student) -> None:
    """messages are taken as they come, whoever is quiet"""
    turns = Turns()
    run = student.run("loud_and_quiet", script=turns, seconds=40)
    if turns.stuck:
        refuse(
            Verdict.DEADLOCK,
            "One connection is quiet, another has much to say, and `merge` does not read it; "
            "wait for all of them at once.",
        )
    large = 300_004
    late = [["late", large], ["more", large]]
    loud = [["0000", large], ["0001", large], ["0002", large], ["last", large]]
    expect_merged(run, [late, loud, []])
    # Who sends a second time knows that the first was taken before.
    places = [run.value[0].index(pair) for pair in ((1, loud[0]), (0, late[0]), (1, loud[3]))]
    if places != sorted(places):
        refuse(Verdict.WRONG_RESULT, "`merge` returned the messages in another order than they came in.")


@pytest.mark.points(2)
@pytest.mark.needs("every_message")
def test_waiting_costs_nothing(student: Student) -> None:
    """while nobody sends, `merge` sleeps"""
    watch = WatchSleepers("hold: pause", main_too=True)
    run = student.run("with_a_pause", script=watch, seconds=40)
    expect_merged(run, [["before", "after"], [], ["before", "after"]])
    if watch.polling:
        refuse(
            Verdict.LIMIT,
            "While nobody sends, `merge` wakes again and again; let it sleep until a connection is ready, "
            "and no longer wait for those that are at their end.",
        )


class AfterTheError(Script):
    """Lets the last one talk when `merge` is over, or when it waits for him."""

    def __init__(self) -> None:
        self.waited = False

    def event(self, _event: Event, control: Control) -> None:
        """Let him talk when `merge` is over."""
        if {"over", "hold: late"} <= {each.label for each in control.events}:
            control.release("hold: late")

    def quiet(self, control: Control) -> bool:
        """The error is raised when all are at their end."""
        self.waited = True
        return control.release("hold: late")


@pytest.mark.points(1)
@pytest.mark.needs("every_message")
def test_error_is_raised(student: Student) -> None:
    """a message that cannot be rebuilt is an error, not an end, and nothing is read after it"""
    script = AfterTheError()
    outcome, late, as_they_were = student.value("spoilt_message", script=script)
    if not outcome.startswith("raised"):
        refuse(Verdict.WRONG_RESULT, f"A message could not be rebuilt, and `merge` {outcome}.")
    for other in student.value("spoilt_in_many_ways"):
        if not other.startswith("raised"):
            refuse(
                Verdict.WRONG_RESULT,
                f"A message could not be rebuilt, and `merge` {other}; only `EOFError` is the end.",
            )
    if not script.waited and late != "for the caller":
        refuse(
            Verdict.LEAK,
            "`merge` had raised, and something of it took a message that came later; let no thread that "
            "reads outlive the call.",
        )
    expect_untouched(as_they_were)


@pytest.mark.points(4)
@pytest.mark.needs("every_message")
def test_nothing_is_lost_in_any_interleaving(student: Student) -> None:
    """every message is taken once, however the senders and `merge` are timed"""
    lines = [["a", "b"], ["c"]]
    student.explore("merged", {"lines": lines}, lambda run: complaint(run.value[0], lines))


@pytest.mark.points(1)
@pytest.mark.needs("every_message")
def test_nothing_is_left_behind(student: Student) -> None:
    """no descriptor, process or thread is left"""
    judge_growth(student.value("merge_again_and_again"))
