"""Hidden suite for `safe_release`: the lock is held, and given back once; actions never overlap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, GatherChildren, ReleaseAtRest

OUTCOMES: dict[str, Any] = {
    "greet": "greeted",
    "count": 7,
    "stumble": "LookupError: stumbled",
    "mislay": "KeyError: 'mislaid'",
    "tear": "Torn: page 7 is torn",
    "partial": "ValueError: invalid literal for int() with base 10: 'x'",
    "quiet": None,
    "empty": "",
    "linger": "lingered",
    "large": "large " * 100_000,
}
"""What comes of each action of the probes."""


def judge_guard(kind: str, error: str, found: dict[str, Any]) -> None:
    """Refuse unless the lock was held inside, is free afterwards, and the result went through."""
    how = f"With a `{kind}` and an action that {f'raises `{error}`' if error else 'returns'}"
    if len(found["inside"]) != 1:
        refuse(Verdict.WRONG_RESULT, f"{how}: it was called {len(found['inside'])} times instead of once.")
    if found["inside"][0] > 0:
        refuse(Verdict.RACE, f"{how}: while it ran the lock was free for others.")
    if found["after"] < found["before"]:
        refuse(Verdict.DEADLOCK, f"{how}: the lock was kept, so everybody else waits for ever.")
    if found["after"] > found["before"]:
        refuse(Verdict.RACE, f"{how}: the lock was given back more than once, and now lets two in.")
    if not error and "error" in found:
        refuse(Verdict.CRASH, f"{how}: `guarded` raised `{found['error']}`.")
    if not error:
        expect_equal(found["value"], "done", f"{how}: the result of `guarded`")
    elif "error" not in found:
        refuse(Verdict.WRONG_RESULT, f"{how}: `guarded` did not let the exception through.")
    elif not found["same"]:
        refuse(Verdict.WRONG_RESULT, f"{how}: `guarded` raised another error, `{found['error']}`.")


@pytest.mark.points(2)
def test_lock_is_held_and_given_back(student: Student) -> None:
    """the lock is held while the action runs, and free when it has ended, also by an exception"""
    for kind, error, found in student.value("guard_all"):
        judge_guard(kind, error, found)


def expect_outcomes(student: Student, actions: Sequence[str], **how: Any) -> None:
    """Refuse other outcomes, actions in the caller, and what was left running."""
    run = student.run("run", {"actions": actions}, **how)
    if run.error is not None and run.error.is_a("LookupError") and {"stumble", "mislay"} & {*actions}:
        refuse(
            Verdict.WRONG_RESULT,
            "An action raised, and so did `run_guarded`; it returns all outcomes, that exception among them.",
        )
    if run.error is not None:
        judge_error(run.error, "run_guarded")
    judge_clean(run)
    expect_equal(run.value, [OUTCOMES[name] for name in actions], f"Outcomes of the actions {list(actions)}")
    came = sum(event.label == "enter" for event in run.events)
    told = sum(name not in ("large", "partial") for name in actions)
    expect_equal(came, told, "How often actions were called")
    if any(event.pid == run.pid for event in run.events):
        refuse(Verdict.NOT_CONCURRENT, "An action ran in the calling process; each has a process of its own.")


@pytest.mark.points(1)
@pytest.mark.needs("lock_is_held_and_given_back")
def test_results_in_order(student: Student) -> None:
    """what the actions return comes back in their order"""
    actions = ["greet", "count", "quiet", "greet", "empty"]
    student.random.shuffle(actions)
    expect_outcomes(student, actions)
    expect_outcomes(student, [])
    expect_outcomes(student, ["count"])
    found = student.value("run", {"actions": ["draw", "draw"]})
    if not isinstance(found, list) or len(found) != 2 or found[0] == found[1]:
        refuse(
            Verdict.WRONG_RESULT,
            "The same action stood twice in the list, with another outcome each time; "
            f"`run_guarded` returned {shorten(found)}.",
        )


@pytest.mark.points(2)
@pytest.mark.needs("results_in_order")
def test_processes_overlap(student: Student) -> None:
    """all processes are there at the same time"""
    count = GatherChildren(4)
    actions = ["greet", "count", "greet", "count"]
    expect_outcomes(student, actions, script=count, options={"hold_newborns": True}, seconds=40)
    if count.peak < 4:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"Of 4 actions at most {count.peak} had a live process at the same time; start all processes "
            "before you wait for one.",
        )


def explore_actions(student: Student, actions: Sequence[str]) -> None:
    """Explore; refuse any interleaving with two actions inside, or with other outcomes."""
    expected = [OUTCOMES[name] for name in actions]

    def judge(run: Run) -> str | None:
        inside = most = 0
        for event in run.events:
            inside += {"enter": 1, "leave": -1}.get(event.label, 0)
            most = max(most, inside)
        if most > 1:
            return f"had {most} actions running at the same time."
        return None if run.value == expected else f"gave {shorten(run.value)} instead of {shorten(expected)}."

    student.explore("run", {"actions": actions}, judge)


class Linger(ReleaseAtRest):
    """Keeps an action inside until all others wait; who waits with a time-out gets time to lose patience."""

    LOOKS = 6
    PATIENCE_SECONDS = 4.0

    def __init__(self) -> None:
        super().__init__("hold: inside")
        self.most = 0
        self._inside = 0

    def event(self, event: Event, control: Control) -> None:
        """Count who is inside."""
        super().event(event, control)
        self._inside += {"enter": 1, "leave": -1}.get(event.label, 0)
        self.most = max(self.most, self._inside)

    def quiet(self, control: Control) -> bool:  # noqa: ARG002
        """Somebody waits with a time-out: patience ends in `sample`."""
        return False


@pytest.mark.points(1)
@pytest.mark.needs("results_in_order")
def test_long_action_keeps_others_out(student: Student) -> None:
    """who waits for the lock waits, however long the action takes that holds it"""
    script = Linger()
    expect_outcomes(student, ["linger", "linger"], script=script, seconds=40)
    if script.most > 1:
        refuse(Verdict.RACE, f"While one action took its time, {script.most} were running.")


@pytest.mark.points(4)
@pytest.mark.needs("results_in_order")
def test_never_two_at_once(student: Student) -> None:
    """no two actions run at the same time, in any interleaving"""
    explore_actions(student, ["greet", "count"])


@pytest.mark.points(2)
@pytest.mark.needs("never_two_at_once")
def test_errors_are_results(student: Student) -> None:
    """an exception is returned in its place, first, last, alone or several, and stops nobody"""
    for actions in (
        ["stumble", "greet", "count"],
        ["count", "stumble", "stumble"],
        ["mislay"],  # its text is not what it was made of
        ["partial", "greet", "tear"],  # an action without a name, a class that is not built in
    ):
        expect_outcomes(student, actions)


@pytest.mark.points(3)
@pytest.mark.needs("errors_are_results")
def test_error_gives_the_lock_back_once(student: Student) -> None:
    """an action that raises neither keeps the lock nor gives it back twice, in any interleaving"""
    explore_actions(student, ["stumble", "greet", "count"])


class OneFirst(ReleaseAtRest):
    """Lets one newborn go first, the eldest or the youngest, and the others when it can do no more."""

    LOOKS = 6

    def __init__(self, wanted: int, *, youngest: bool) -> None:
        super().__init__(GatherChildren.LABEL)
        self._wanted = wanted
        self._youngest = youngest
        self._born: list[int] = []

    def event(self, event: Event, control: Control) -> None:
        """Choose when all are there."""
        super().event(event, control)
        if event.label == self.label:
            self._born.append(event.pid)
            if len(self._born) == self._wanted:
                # By number, not by arrival: who was started last may be here first.
                control.let_go((max if self._youngest else min)(self._born))


@pytest.mark.points(1)
@pytest.mark.needs("never_two_at_once")
def test_large_results(student: Student) -> None:
    """results larger than a pipe come back, whoever has his first"""
    for youngest in (False, True):
        first = OneFirst(3, youngest=youngest)
        actions = ["large", "large", "large"]
        expect_outcomes(student, actions, script=first, options={"hold_newborns": True}, seconds=40)


@pytest.mark.points(1)
@pytest.mark.needs("errors_are_results")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left, also when actions raise"""
    judge_growth(student.value("run_again_and_again"))
