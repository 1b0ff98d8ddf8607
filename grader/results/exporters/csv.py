"""Plain CSV: one row per submission with the score of every exercise, or one row per check."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from grader.results.exporters.format import Document, Exported
from grader.results.exporters.tables import Table
from grader.results.exporters.texts import number
from grader.results.model import Status, SubmissionResult

HELP = "plain CSV: a row per submission, or per check with --checks"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the choice of rows."""
    parser.add_argument("--checks", action="store_true", help="a row per check instead of per submission")


def export(results: Sequence[SubmissionResult], arguments: argparse.Namespace) -> Exported:
    """Return `scores.csv` or `checks.csv`."""
    if arguments.checks:
        return Exported((Document("checks.csv", Table(tuple(_check_rows(results))).to_text()),))
    return Exported((Document("scores.csv", Table(tuple(_score_rows(results))).to_text()),))


def _score_rows(results: Sequence[SubmissionResult]) -> Iterator[tuple[str, ...]]:
    # Results may cover different exercises: the columns are all of them, in the order of first sight.
    names = dict.fromkeys(exercise.name for result in results for exercise in result.exercises)
    yield ("submission", "score", "max_score", "passed", "failed", "not_started", "error", "started", *names)
    for result in results:
        statuses = [exercise.status for exercise in result.exercises]
        scores = {exercise.name: _number(exercise.score) for exercise in result.exercises}
        counts = (Status.PASSED, Status.FAILED, Status.NOT_STARTED, Status.ERROR)
        yield (
            result.submission,
            _number(result.score),
            _number(result.max_score),
            *(str(statuses.count(status)) for status in counts),
            result.started,
            *(scores.get(name, "") for name in names),
        )


def _check_rows(results: Sequence[SubmissionResult]) -> Iterator[tuple[str, ...]]:
    yield ("submission", "chapter", "exercise", "check", "title", "verdict", "score", "max_score", "message")
    for result in results:
        for exercise in result.exercises:
            for check in exercise.checks:
                yield (
                    result.submission,
                    exercise.chapter,
                    exercise.name,
                    check.name,
                    check.title,
                    check.verdict.value,
                    _number(check.score),
                    _number(check.max_score),
                    check.message,
                )


def _number(value: float) -> str:
    return str(number(value))
