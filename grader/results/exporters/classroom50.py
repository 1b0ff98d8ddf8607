"""Classroom 50's `result.json`, schema `classroom50/result/v1`.

Source: foundation50/classroom50, wiki page Advanced-Autograding. Who and what comes from the environment that
its runner gives, or from arguments. Scores are integers there: one test per exercise, rounded down, so that
the total is the sum.
"""

from __future__ import annotations

import argparse
import math
import os
from collections.abc import Sequence
from typing import Any

from grader.errors import UserError
from grader.results.exporters.format import Document, Exported
from grader.results.exporters.texts import bounded, file_name, said_of, to_text
from grader.results.model import ExerciseResult, Status, SubmissionResult

HELP = "Classroom 50's result.json, one per submission"
_NEEDED = {
    "classroom": "CLASSROOM",
    "assignment": "ASSIGNMENT",
    "submission": "SUBMISSION_TAG",
    "commit": "COMMIT_URL",
    "release": "RELEASE_URL",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the runner of Classroom 50 gives in the environment."""
    for name, variable in _NEEDED.items():
        parser.add_argument(f"--{name}", default=os.environ.get(variable, ""), help=f"default: ${variable}")
    parser.add_argument("--review", default=os.environ.get("REVIEW_URL", ""), help="default: $REVIEW_URL")
    parser.add_argument(
        "--assignment-type",
        choices=("individual", "group"),
        default=os.environ.get("ASSIGNMENT_TYPE") or "individual",
    )
    parser.add_argument(
        "--submitted",
        default="",
        metavar="TIME",
        help="the commit's time, UTC, ISO 8601; default: when graded",
    )


def export(results: Sequence[SubmissionResult], arguments: argparse.Namespace) -> Exported:
    """Return a `result.json` per submission."""
    missing = [name for name in _NEEDED if not getattr(arguments, name)]
    if missing:
        words = ", ".join(f"`--{name}` (or ${_NEEDED[name]})" for name in missing)
        raise UserError(f"Classroom 50 needs {words}.")
    return Exported(
        tuple(
            Document(f"{file_name(each.submission)}/result.json", to_text(describe(each, arguments)))
            for each in results
        )
    )


def describe(result: SubmissionResult, arguments: argparse.Namespace) -> dict[str, Any]:
    """Return the content of one `result.json`."""
    tests = [_test(exercise) for exercise in result.exercises]
    return {
        "schema": "classroom50/result/v1",
        "classroom": arguments.classroom,
        "assignment": arguments.assignment,
        "assignment_type": arguments.assignment_type,
        "owner": os.environ.get("OWNER") or os.environ.get("USERNAME") or result.submission,
        "submission": arguments.submission,
        "commit": arguments.commit,
        "release": arguments.release,
        "review": arguments.review or arguments.commit,
        "datetime": arguments.submitted or result.started,
        "graded_at": result.started,
        "score": sum(test["score"] for test in tests),
        "max-score": sum(test["max-score"] for test in tests),
        "tests": tests,
    }


def _test(exercise: ExerciseResult) -> dict[str, Any]:
    return {
        "test-name": exercise.name,
        "passed": exercise.status is Status.PASSED,
        "score": math.floor(exercise.score + 1e-9),
        "max-score": math.floor(exercise.max_score + 1e-9),
        "message": bounded(said_of(exercise), 500),
    }
