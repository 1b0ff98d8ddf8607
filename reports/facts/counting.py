"""How a class fared: who tried what, which mistakes are common, how long it took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from grader.results.model import Check, ExerciseResult, Status, SubmissionResult, Verdict
from reports.marks import is_broken

Key = tuple[str, str]
"""An exercise: its chapter and its name."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One check that found one kind of fault, and in which submissions (by position)."""

    exercise: Key
    check: str
    title: str
    verdict: Verdict
    submissions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ExerciseFacts:
    """How one exercise went over all submissions; submissions are named by their position."""

    key: Key
    max_score: float
    passed: tuple[int, ...]
    failed: tuple[int, ...]
    not_started: tuple[int, ...]
    incidents: tuple[int, ...]
    mistakes: tuple[Mistake, ...]
    """The most frequent first."""
    median_seconds: float
    longest_seconds: float

    @property
    def attempted(self) -> int:
        """Count those that were started and could be judged."""
        return len(self.passed) + len(self.failed)


def key_of(exercise: ExerciseResult) -> Key:
    """Return what names an exercise among all."""
    return exercise.chapter, exercise.name


def by_key(result: SubmissionResult) -> dict[Key, ExerciseResult]:
    """Return the exercises of one submission under their keys."""
    return {key_of(exercise): exercise for exercise in result.exercises}


def exercise_keys(results: Iterable[SubmissionResult]) -> tuple[Key, ...]:
    """Return every exercise that any submission names: chapters in order, exercises as they first come."""
    seen = dict.fromkeys(key_of(exercise) for result in results for exercise in result.exercises)
    return tuple(sorted(seen, key=lambda key: key[0]))


def exercise_facts(results: Sequence[SubmissionResult]) -> tuple[ExerciseFacts, ...]:
    """Return the facts of every exercise."""
    tables = [by_key(result) for result in results]
    return tuple(_facts_of(key, [table.get(key) for table in tables]) for key in exercise_keys(results))


def commonest(facts: Iterable[ExerciseFacts], limit: int) -> tuple[Mistake, ...]:
    """Return the mistakes that most submissions share, over all exercises."""
    every = [mistake for one in facts for mistake in one.mistakes]
    return tuple(sorted(every, key=lambda mistake: -len(mistake.submissions))[:limit])


def first_fault(exercise: ExerciseResult) -> Check | None:
    """Return the first check that found a fault: the others often follow from it."""
    return next((check for check in exercise.checks if is_broken(check)), None)


def share(score: float, max_score: float) -> float:
    """Return the share of the points reached, between 0 and 1."""
    return min(1.0, max(0.0, score / max_score)) if max_score > 0 else 0.0


def _facts_of(key: Key, column: Sequence[ExerciseResult | None]) -> ExerciseFacts:
    where = {status: tuple(_positions(column, status)) for status in Status}
    judged = [one for one in column if one is not None and one.status in {Status.PASSED, Status.FAILED}]
    times = [one.seconds for one in judged] or [0.0]
    return ExerciseFacts(
        key=key,
        max_score=max((one.max_score for one in column if one is not None), default=0.0),
        passed=where[Status.PASSED],
        failed=where[Status.FAILED],
        not_started=where[Status.NOT_STARTED],
        incidents=where[Status.ERROR],
        mistakes=_mistakes(key, column),
        median_seconds=median(times),
        longest_seconds=max(times),
    )


def _positions(column: Sequence[ExerciseResult | None], status: Status) -> Iterable[int]:
    """Yield who has this status; an exercise that a submission does not name is not started."""
    for position, one in enumerate(column):
        if (Status.NOT_STARTED if one is None else one.status) is status:
            yield position


def _mistakes(key: Key, column: Sequence[ExerciseResult | None]) -> tuple[Mistake, ...]:
    """Group the first fault of each failed submission by check and verdict."""
    groups: dict[tuple[str, Verdict], list[int]] = {}
    titles: dict[str, str] = {}
    for position, one in enumerate(column):
        fault = first_fault(one) if one is not None and one.status is Status.FAILED else None
        if fault is not None:
            groups.setdefault((fault.name, fault.verdict), []).append(position)
            titles.setdefault(fault.name, fault.title)
    mistakes = [
        Mistake(key, name, titles[name], verdict, tuple(who)) for (name, verdict), who in groups.items()
    ]
    return tuple(sorted(mistakes, key=lambda mistake: -len(mistake.submissions)))


def verdict_counts(mistakes: Iterable[Mistake]) -> tuple[tuple[Verdict, int], ...]:
    """Count the submissions per kind of fault, the most frequent first."""
    counts: Counter[Verdict] = Counter()
    for mistake in mistakes:
        counts[mistake.verdict] += len(mistake.submissions)
    return tuple(counts.most_common())
