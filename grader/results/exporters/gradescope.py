"""Gradescope: one `results.json` per submission.

Source: https://gradescope-autograders.readthedocs.io/en/latest/specs/. No test is hidden: one hidden test
hides the total from the student.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from grader.results.exporters.format import Document, Exported
from grader.results.exporters.texts import bounded, explanation, file_name, number, said_of, to_text, visible
from grader.results.model import Check, ExerciseResult, SubmissionResult, Verdict

HELP = "Gradescope's results.json, one per submission"
OUTPUT_CHARACTERS = 20_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing: the format has no choices."""


def export(results: Sequence[SubmissionResult], _arguments: argparse.Namespace) -> Exported:
    """Return a `results.json` per submission."""
    return Exported(
        tuple(
            Document(f"{file_name(each.submission)}/results.json", to_text(describe(each)))
            for each in results
        )
    )


def describe(result: SubmissionResult) -> dict[str, Any]:
    """Return the content of one `results.json`."""
    tests = [
        test
        for position, exercise in enumerate(result.exercises, 1)
        for test in _tests_of(exercise, position)
    ]
    return {
        "score": number(result.score),
        # A number: some libraries write a string here, against the specification.
        "execution_time": round(result.seconds, 3),
        "output": _overview(result),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        "extra_data": {"seed": result.seed, "schema": result.schema},
        "tests": tests,
    }


def _overview(result: SubmissionResult) -> str:
    where = result.environment
    judged = (
        f"{number(result.score)} of {number(result.max_score)} points. Judged with Python {where.python}, "
        f"{where.cores} cores, start method {where.start_method}, isolation {where.isolation}, "
        f"effort {where.effort}, seed {result.seed}."
    )
    return "\n".join([judged, *(visible(note) for note in result.notes)])


def _tests_of(exercise: ExerciseResult, position: int) -> list[dict[str, Any]]:
    if not exercise.checks:
        return [
            {
                "name": exercise.name,
                "number": f"{position}",
                "score": number(exercise.score),
                "max_score": number(exercise.max_score),
                "status": "failed",
                "output": said_of(exercise),
                "tags": [exercise.chapter, exercise.status.value],
                "visibility": "visible",
            }
        ]
    return [_test(exercise, check, f"{position}.{place}") for place, check in enumerate(exercise.checks, 1)]


def _test(exercise: ExerciseResult, check: Check, place: str) -> dict[str, Any]:
    return {
        "name": f"{exercise.name}: {check.title}",
        "number": place,
        "score": number(check.score),
        "max_score": number(check.max_score),
        "status": "passed" if check.verdict is Verdict.PASSED else "failed",
        "output": bounded(explanation(check), OUTPUT_CHARACTERS),
        "tags": [exercise.chapter, exercise.name, check.verdict.value],
        "visibility": "visible",
        "extra_data": {
            "check": check.name,
            "schedules": check.evidence.schedules,
            "replay": check.evidence.replay,
        },
    }
