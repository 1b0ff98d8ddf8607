"""Joins a new grading of some exercises with what holds of the others; whole exercises only, never parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from grader.results.model import ExerciseResult, Status, SubmissionResult


@dataclass(frozen=True, slots=True)
class Basis:
    """The last attempt of a student: what holds until something else is known."""

    result: SubmissionResult
    keys: Mapping[str, str]
    """Exercise to the key that its result was reached under."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A complete result, the keys its exercises were reached under, and what the grader could not judge."""

    result: SubmissionResult
    keys: Mapping[str, str]
    unjudged: tuple[str, ...]


def merge(
    basis: Basis | None, new: SubmissionResult, wanted: Mapping[str, str], order: Sequence[str]
) -> Merged:
    """Return `new` completed by the exercises of `basis` that it lacks or could not judge.

    Args:
        basis: the student's last attempt.
        new: the exercises that were graded now.
        wanted: exercise to the key under which it was to be graded.
        order: all exercises as the catalogue has them; others are dropped, they no longer exist.
    """
    fresh = {each.name: each for each in new.exercises}
    kept = {each.name: each for each in basis.result.exercises} if basis else {}
    exercises: list[ExerciseResult] = []
    keys: dict[str, str] = {}
    unjudged = tuple(each.name for each in new.exercises if each.status is Status.ERROR)
    for name in order:
        if name in fresh and (name not in unjudged or name not in kept):
            exercises.append(fresh[name])
            if name not in unjudged:
                keys[name] = wanted[name]
        elif name in kept and basis is not None:
            exercises.append(kept[name])
            if name in basis.keys:
                keys[name] = basis.keys[name]
    complete = replace(
        new,
        exercises=tuple(exercises),
        score=sum(each.score for each in exercises),
        max_score=sum(each.max_score for each in exercises),
    )
    return Merged(complete, keys, unjudged)
