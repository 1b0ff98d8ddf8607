"""Hidden suite for `manager_dict`: exact totals in every interleaving, counted by several processes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest

from grader.inside.codec import Opaque
from grader.plugin.judging import expect_equal, judge_clean, judge_growth, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Run
from grader.sandbox.script import GatherChildren


def totals(texts: Sequence[str]) -> dict[str, int]:
    """Return the right answer."""
    return dict(Counter(word for text in texts for word in text.split()))


def make_texts(student: Student, texts: int, words: int, vocabulary: str) -> list[str]:
    """Return texts of random words from the letters of `vocabulary`."""
    return [" ".join(student.random.choices(vocabulary, k=words)) for _ in range(texts)]


def judge_counts(found: Any, texts: Sequence[str]) -> None:
    """Refuse anything but a plain dict with the right totals."""
    if isinstance(found, Opaque) or type(found) is not dict:
        kind = found.type if isinstance(found, Opaque) else type(found).__name__
        refuse(Verdict.WRONG_RESULT, f"`count_words` returns a plain `dict`, got a `{kind}`.")
    expect_equal(found, totals(texts), "Counts")


@pytest.mark.points(2)
def test_words_are_counted(student: Student) -> None:
    """every word is counted, in a plain dict"""
    texts = ["so it  is\tas it is", "it was", "", "Über über it"]
    judge_counts(student.value("count", {"texts": texts, "workers": 2}), texts)
    texts = make_texts(student, 5, 12, "abcdefgh")
    judge_counts(student.value("count", {"texts": texts, "workers": 3}), texts)


@pytest.mark.points(1)
@pytest.mark.needs("words_are_counted")
def test_edges(student: Student) -> None:
    """no text, empty texts, one worker, more workers than texts"""
    for texts, workers in (([], 2), (["", "  "], 2), (["a b a"], 1), (["one", "two one"], 5)):
        judge_counts(student.value("count", {"texts": texts, "workers": workers}), texts)


def explore_counts(student: Student, texts: Sequence[str], workers: int) -> None:
    """Explore counting `texts`; refuse any interleaving with other totals."""
    right = totals(texts)

    def judge(run: Run) -> str | None:
        return None if run.value == right else f"counted {run.value} instead of {right}."

    student.explore("count", {"texts": texts, "workers": workers}, judge)


@pytest.mark.points(3)
@pytest.mark.needs("words_are_counted")
def test_no_count_is_lost(student: Student) -> None:
    """no count is lost, in any interleaving"""
    explore_counts(student, ["x y x y x", "y x y x y", "x x y y x"], 3)


@pytest.mark.points(2)
@pytest.mark.needs("words_are_counted")
def test_no_first_count_is_lost(student: Student) -> None:
    """no count is lost where two processes meet a word for the first time"""
    explore_counts(student, ["a", "a"], 2)
    explore_counts(student, ["a b c d e f g h", "a b c d e f g h"], 2)


@pytest.mark.points(3)
@pytest.mark.needs("words_are_counted")
def test_workers_count(student: Student) -> None:
    """several processes count at the same time, not the caller"""
    texts = make_texts(student, 4, 60, "ab")
    run = student.run("count_watched", {"texts": texts, "workers": 2}, seconds=30)
    if run.error is not None:
        refuse(Verdict.CRASH, f"`count_words` raised `{run.error.type}`.", "\n".join(run.error.frames))
    judge_counts(run.value["counts"], texts)
    # Merging what workers counted touches each word a few times; counting touches every single one.
    if run.value["hashed_by_caller"] >= sum(totals(texts).values()) / 2:
        refuse(Verdict.NOT_CONCURRENT, "The calling process counts the words itself; let the workers count.")
    if run.met:
        return
    # Who splits in the caller, or under a lock, meets nobody there; two workers and a manager tell as much.
    count = GatherChildren(3)
    arguments = {"texts": texts, "workers": 2}
    student.run("count", arguments, script=count, options={"hold_newborns": True}, seconds=30)
    if count.peak < 3:
        refuse(
            Verdict.NOT_CONCURRENT, "With 2 workers and 4 texts, never two processes were at work at once."
        )


@pytest.mark.points(1)
@pytest.mark.needs("words_are_counted")
def test_error_is_raised(student: Student) -> None:
    """an error in a worker is raised in the caller, and blocks nobody"""
    for bad in (0, 3, 4):  # of the first worker and of the last one, however they share
        texts = make_texts(student, 5, 4, "abc")
        run = student.run("count_with_a_bad_text", {"texts": texts, "bad": bad, "workers": 2})
        judge_clean(run)
        if run.error is None:
            refuse(
                Verdict.WRONG_RESULT, "A worker failed, and `count_words` returned as if all had gone well."
            )


@pytest.mark.points(2)
@pytest.mark.needs("words_are_counted")
def test_nothing_is_left_behind(student: Student) -> None:
    """the manager is shut down; no process, descriptor or file is left"""
    judge_growth(student.value("count_again_and_again", {"texts": ["a b", "b"], "workers": 2}))
