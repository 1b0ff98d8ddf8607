"""Hidden suite for `children_census`: all kinds of processes, nobody waited for, no zombie left."""

from __future__ import annotations

from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, Script

CODES = {"finished": 0, "failed": 3, "killed": -9, "joined": 0, "alive": 0, "unstarted": None, "closed": None}
STATES = {"alive": "alive", "unstarted": "unknown", "closed": "unknown"}
"""Of each kind of process; the others have finished."""
HOW = {"finished": "has ended", "failed": "ended with exit code 3", "killed": "was killed"}


class Living(Script):
    """Keeps the living alive until the census is over; notices that somebody waits for them."""

    def __init__(self) -> None:
        self.waited = False
        self._over = False

    def event(self, event: Event, control: Control) -> None:
        """Let everybody go when the census is over."""
        self._over = self._over or event.label == "over"
        if self._over:
            control.release("hold: alive")

    def quiet(self, control: Control) -> bool:
        """The census does not go on."""
        self.waited = self._over = True
        return control.release("hold: alive")


def take(student: Student, kinds: list[str]) -> dict[str, Any]:
    """Take the census of processes of these kinds; refuse one that waits, or that lists others."""
    names = [f"worker {student.random.randrange(5)}" for _ in kinds]  # some have the same
    script = Living()
    value: dict[str, Any] = student.value("count", {"kinds": kinds, "names": names}, script=script)
    if script.waited:
        refuse(
            Verdict.DEADLOCK,
            "The census waits for a process that is alive; ask `is_alive()`, which does not wait.",
        )
    expected: dict[str, list[str]] = {"alive": [], "finished": [], "unknown": []}
    for kind, name in zip(kinds, names, strict=True):
        expected[STATES.get(kind, "finished")].append(name)
    expect_equal(value["found"], expected, f"Census of processes that are {', '.join(kinds) or 'not there'}")
    expect_equal(value["again"], expected, "The same census, taken again")
    for kind, code in zip(kinds, value["codes"], strict=True):
        if code != CODES[kind]:
            refuse(
                Verdict.WRONG_RESULT,
                f"After the census, `exitcode` of a process that {HOW.get(kind, 'was ' + kind)} is `{code}`; "
                "leave its status to the `Process` object (`is_alive`, `exitcode`, `join(0)`).",
            )
    if value["bystander"] != CODES["failed"]:
        refuse(
            Verdict.WRONG_RESULT,
            "A child that was not in the sequence had ended with exit code 3, and after the census its "
            f"`exitcode` is `{value['bystander']}`; take nobody's status but that of the processes given.",
        )
    return value


@pytest.mark.points(3)
def test_each_kind(student: Student) -> None:
    """living, finished and unstarted processes are told apart"""
    for kinds in (["alive", "finished", "unstarted"], ["joined", "alive"], []):
        take(student, kinds)


@pytest.mark.points(3)
@pytest.mark.needs("each_kind")
def test_many_at_once(student: Student) -> None:
    """many processes of every kind, in the given order, some of the same name; nobody is waited for"""
    kinds = ["alive"] * 6 + ["finished", "failed", "killed", "joined", "unstarted", "closed"] * 2
    student.random.shuffle(kinds)
    take(student, kinds)


@pytest.mark.points(2)
@pytest.mark.needs("each_kind")
def test_no_zombies(student: Student) -> None:
    """those that have ended are reaped by the census"""
    value = take(student, ["finished", "alive", "failed", "killed"])
    if value["zombies"]:
        refuse(
            Verdict.LEAK,
            f"After the census {value['zombies']} of 3 processes that had ended were still zombies; "
            "`is_alive()` and `exitcode` reap who has ended.",
        )


@pytest.mark.points(2)
@pytest.mark.needs("each_kind")
def test_children_of_others(student: Student) -> None:
    """children of another process are unknown, alive or not"""
    script = Living()
    found = student.value("count_what_is_not_ours", script=script)
    if script.waited:
        refuse(Verdict.DEADLOCK, "The census waits for a process that is not even a child of the caller.")
    if found is None:
        refuse(
            Verdict.CRASH,
            "The census raised when it was given a child of another process; such a process is `unknown`.",
        )
    expected = {"alive": [], "finished": ["my own"], "unknown": ["sibling", "late sibling"]}
    expect_equal(found, expected, "Census of one own child and of two siblings, one of them alive")


@pytest.mark.points(2)
@pytest.mark.needs("each_kind")
def test_one_that_ends_meanwhile(student: Student) -> None:
    """a process that ends during the census is counted once"""

    def judge(run: Run) -> str | None:
        first, second, code = run.value
        gone = {"alive": [], "finished": ["only"], "unknown": []}
        if first not in (gone, {"alive": ["only"], "finished": [], "unknown": []}):
            return f"counted a process that ended meanwhile as `{first}`."
        if second != gone or code != 0:
            return f"counted a process that had ended with exit code {code} as `{second}`."
        return None

    student.explore("count_one_that_ends", {}, judge)


@pytest.mark.points(1)
@pytest.mark.needs("each_kind")
def test_nothing_is_left_behind(student: Student) -> None:
    """nothing is left of processes that were counted and closed"""
    judge_growth(student.value("count_again_and_again"))
