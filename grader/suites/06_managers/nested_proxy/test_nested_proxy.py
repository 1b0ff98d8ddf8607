"""Hidden suite for `nested_proxy`: no word is lost, though what a managed dictionary gives is a copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from grader.inside import pauses
from grader.inside.codec import Opaque
from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Run
from grader.sandbox.script import GatherChildren
from grader.sandbox.stillness import ComeBetween

Groups = dict[str, list[str]]
MOST_POINTS = 20
"""Steps of one worker at which another one comes; who takes more is looked at no further."""


def grouped(words: Sequence[str]) -> Groups:
    """Return the right answer."""
    return {
        initial: sorted(word for word in words if word[0] == initial)
        for initial in {word[0] for word in words}
    }


def make_words(student: Student, count: int, initials: str) -> list[str]:
    """Return random words with some of the `initials`; some occur twice."""
    tails = ["", "a", "ab", "aB", "é", "zz"]
    return [student.random.choice(initials) + student.random.choice(tails) for _ in range(count)]


def judge_groups(found: Any, words: Sequence[str]) -> None:
    """Refuse anything but a plain dict of plain sorted lists with all words."""
    if type(found) is not dict:
        kind = found.type if isinstance(found, Opaque) else type(found).__name__
        refuse(Verdict.WRONG_RESULT, f"`group_by_initial` returns a plain `dict`, got a `{kind}`.")
    for group in found.values():
        if type(group) is not list:
            kind = group.type if isinstance(group, Opaque) else type(group).__name__
            refuse(Verdict.WRONG_RESULT, f"A group is a plain `list`, got a `{kind}`.")
    expect_equal(found, grouped(words), "Groups")


@pytest.mark.points(2)
def test_words_are_grouped(student: Student) -> None:
    """every word is in the sorted list of its initial, case kept, all of it plain"""
    words = ["pear", "Plum", "apple", "peach", "pear", "Äpfel", "1st", "p", "pEarl"]
    judge_groups(student.value("group", {"words": words, "workers": 2}), words)
    words = make_words(student, 11, "abAB")
    judge_groups(student.value("group", {"words": words, "workers": 3}), words)


@pytest.mark.points(1)
@pytest.mark.needs("words_are_grouped")
def test_edges(student: Student) -> None:
    """no word, one worker, more workers than words"""
    cases: list[tuple[list[str], int]] = [([], 2), (["b", "a", "b"], 1), (["x", "xy"], 4)]
    for (words, _workers), found in zip(cases, student.value("group_several", {"cases": cases}), strict=True):
        judge_groups(found, words)


@pytest.mark.points(4)
@pytest.mark.needs("words_are_grouped")
def test_no_word_is_lost(student: Student) -> None:
    """no word is lost where two processes meet at one initial, in any interleaving"""
    words = ["ab", "acd"]  # one initial; they differ in all else that a lock might be chosen by
    right = grouped(words)

    def judge(run: Run) -> str | None:
        return None if run.value == right else f"ended with {run.value} instead of {right}."

    student.explore("group", {"words": words, "workers": 2}, judge, schedules=8)


@pytest.mark.points(2)
@pytest.mark.needs("words_are_grouped")
def test_nobody_comes_between(student: Student) -> None:
    """no word is lost, wherever one worker comes between the steps of another"""
    for point in range(1, MOST_POINTS):
        arguments = {"slow": "ab", "late": "acd", "point": point}
        script = ComeBetween(pauses.LABEL, "hold: late word")
        run = student.run("group_slowly", arguments, script=script, seconds=30)
        if run.error is not None:
            judge_error(run.error, "group_by_initial")
        judge_clean(run)
        if run.value != {"a": ["ab", "acd"]}:
            refuse(
                Verdict.RACE,
                "One worker added `acd` between two steps of another, who added `ab`; the groups are "
                f"{shorten(run.value)}.",
            )
        if not any(event.label == pauses.LABEL for event in run.events):
            break  # the worker is through before it comes to this point


@pytest.mark.points(3)
@pytest.mark.needs("words_are_grouped")
def test_workers_overlap(student: Student) -> None:
    """several processes are at work at the same time"""
    words = make_words(student, 8, "ab")
    run = student.run("group_in_company", {"words": words, "workers": 2}, seconds=30)
    if run.error is not None:
        judge_error(run.error, "group_by_initial")
    judge_groups(run.value, words)
    if run.met:
        return
    # Who looks at the letters in the caller, or under a lock, meets nobody: two workers and a manager tell.
    count = GatherChildren(3)
    arguments = {"words": words, "workers": 2}
    student.run("group", arguments, script=count, options={"hold_newborns": True}, seconds=30)
    if count.peak < 3:
        refuse(
            Verdict.NOT_CONCURRENT, "With 2 workers and 8 words, never two processes were at work at once."
        )


@pytest.mark.points(2)
@pytest.mark.needs("words_are_grouped")
def test_error_is_raised(student: Student) -> None:
    """an error in a worker is raised in the caller, and blocks nobody"""
    for bad in (0, 3, 4):  # of the first worker and of the last one, however they share
        words = make_words(student, 5, "ab")
        run = student.run("group_with_a_bad_word", {"words": words, "bad": bad, "workers": 2})
        judge_clean(run)
        # Where no worker looks at the letters nothing has failed, and all words must be there.
        if run.error is None and run.value != grouped(words):
            refuse(
                Verdict.WRONG_RESULT,
                "A worker failed, and `group_by_initial` returned as if all had gone well.",
            )


@pytest.mark.points(2)
@pytest.mark.needs("words_are_grouped")
def test_nothing_is_left_behind(student: Student) -> None:
    """the manager is shut down; no process, descriptor or file is left"""
    judge_growth(student.value("group_again_and_again", {"words": ["ab", "b"], "workers": 2}))
