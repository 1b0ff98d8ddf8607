"""What counts of a student's attempts under a policy: for each exercise one grading, with its points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from grader.classes.model import GradedAttempt, Standing
from grader.classes.policy import Counts, Policy
from grader.results.model import ExerciseResult, SubmissionResult

MARKED_LATE = timedelta(days=1)
"""How late work is that the course site marked as late without saying how much."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """One grading of one exercise, as it counts."""

    result: ExerciseResult
    late: timedelta = timedelta(0)
    share: float = 1.0

    @property
    def notes(self) -> Iterator[str]:
        """Yield a sentence when lateness cost something."""
        if self.share < 1.0:
            days = self.late / timedelta(days=1)
            yield (
                f"`{self.result.name}` came {days:.1f} days after it was due: "
                f"{100 - 100 * self.share:g} % off."
            )


def under_policy(
    standings: Sequence[Standing], attempts: Mapping[str, Sequence[GradedAttempt]], policy: Policy
) -> tuple[Standing, ...]:
    """Return `standings` with the results that count; `attempts` are first to last, by identity."""
    return tuple(
        replace(each, result=_counting(each.result, attempts.get(each.identity, ()), policy))
        if each.result is not None
        else each
        for each in standings
    )


def _counting(last: SubmissionResult, attempts: Sequence[GradedAttempt], policy: Policy) -> SubmissionResult:
    tried = attempts or (GradedAttempt(last),)
    counted = [_best_or_last(each, tried, policy) for each in last.exercises]
    exercises = tuple(_scaled(each, policy) for each in counted)
    return replace(
        last,
        exercises=exercises,
        score=sum(each.score for each in exercises),
        max_score=sum(each.max_score for each in exercises),
        notes=(*last.notes, *(note for each in counted for note in each.notes)),
    )


def _best_or_last(last: ExerciseResult, attempts: Sequence[GradedAttempt], policy: Policy) -> _Counted:
    place = f"{last.chapter}/{last.name}"
    first: dict[str, GradedAttempt] = {}
    newest: dict[str, ExerciseResult] = {}
    for attempt in attempts:
        # Work that was handed in again unchanged came when it first came; its last grading holds.
        version = attempt.files.get(place, "")
        first.setdefault(version, attempt)
        for each in attempt.result.exercises:
            if each.name == last.name:
                newest[version] = each
    gradings = {version: _counted(newest[version], first[version], policy) for version in newest}
    if policy.counts is Counts.BEST and gradings:
        return max(gradings.values(), key=lambda each: each.result.score * each.share)
    version = attempts[-1].files.get(place, "")
    return _counted(last, first[version], policy)


def _counted(result: ExerciseResult, attempt: GradedAttempt, policy: Policy) -> _Counted:
    due = policy.due_of(result.chapter, result.name)
    if due is None or not result.score:
        return _Counted(result)
    late = _lateness(attempt, due)
    return _Counted(result, late, policy.late.share_left(late))


def _lateness(attempt: GradedAttempt, due: datetime) -> timedelta:
    if attempt.submitted:
        return datetime.fromisoformat(attempt.submitted).astimezone(UTC) - due
    return MARKED_LATE if attempt.late else timedelta(0)


def _scaled(counted: _Counted, policy: Policy) -> ExerciseResult:
    """Return the exercise with its points; the checks' too, so that sums agree wherever they are taken."""
    result = counted.result
    factor = policy.factor(result.chapter, result.name, result.max_score)
    if factor == 1.0 and counted.share == 1.0:
        return result
    checks = tuple(
        replace(each, score=each.score * factor * counted.share, max_score=each.max_score * factor)
        for each in result.checks
    )
    return replace(
        result,
        score=result.score * factor * counted.share,
        max_score=result.max_score * factor,
        checks=checks,
    )
