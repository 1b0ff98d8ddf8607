"""GitHub Classroom: the JSON that its grading reporter reads, and the notice that reaches the classroom.

Source: classroom-resources/autograding-grading-reporter (`src/main.js`, `src/notify-classroom.js`). The
points that reach the classroom are the sum of the tests' scores; older versions of the table in the log count
passed tests instead, so the two agree there only where all tests weigh the same. `tests` is always there and
never empty: the reporter fails without it.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from grader.errors import UserError
from grader.results.exporters.format import Document, Exported
from grader.results.exporters.texts import (
    bounded,
    explanation,
    file_name,
    number,
    said_of,
    to_text,
    visible,
    without_commands,
)
from grader.results.model import Check, ExerciseResult, Status, SubmissionResult, Verdict

HELP = "GitHub Classroom's result, one per submission"
OUTPUT_CHARACTERS = 500


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the argument for a workflow's step."""
    parser.add_argument(
        "--step-output",
        action="store_true",
        help="also append `result=…` to $GITHUB_OUTPUT, for the grading reporter (one submission only)",
    )


def export(results: Sequence[SubmissionResult], arguments: argparse.Namespace) -> Exported:
    """Return a `results.json` per submission."""
    if arguments.step_output:
        _write_step_output(results)
    return Exported(
        tuple(
            Document(f"{file_name(each.submission)}/results.json", to_text(describe(each)))
            for each in results
        )
    )


def describe(result: SubmissionResult) -> dict[str, Any]:
    """Return the result in the reporter's words."""
    tests = [test for exercise in result.exercises for test in _tests_of(exercise)]
    if not tests:
        tests = [
            _line("no exercise", "error", 0.0, "Nothing was graded: no exercise was found.", "", "", 0.0)
        ]
    return {
        "version": 3,
        "status": _overall(result, tests),
        # The reporter divides by it.
        "max_score": number(result.max_score) or 1,
        "tests": tests,
    }


def encoded(result: SubmissionResult) -> str:
    """Return what a step hands to the reporter: compact JSON in base64."""
    return base64.b64encode(json.dumps(describe(result), separators=(",", ":")).encode()).decode()


def _overall(result: SubmissionResult, tests: Sequence[dict[str, Any]]) -> str:
    if not result.exercises or any(each.status is Status.ERROR for each in result.exercises):
        return "error"
    return "pass" if all(test["status"] == "pass" for test in tests) else "fail"


def _tests_of(exercise: ExerciseResult) -> list[dict[str, Any]]:
    file = f"{exercise.chapter}/{exercise.name}.py"
    if not exercise.checks:
        status = "error" if exercise.status is Status.ERROR else "fail"
        return [_line(exercise.name, status, exercise.score, said_of(exercise), "", file, exercise.seconds)]
    return [
        _line(
            f"{exercise.name}: {check.title}",
            _status(check),
            check.score,
            check.message,
            explanation(check) if check.verdict is not Verdict.PASSED else "",
            file,
            check.seconds,
        )
        for check in exercise.checks
    ]


def _status(check: Check) -> str:
    if check.verdict is Verdict.ERROR:
        return "error"
    return "pass" if check.verdict is Verdict.PASSED else "fail"


def _line(
    name: str, status: str, score: float, message: str, output: str, file: str, seconds: float
) -> dict[str, Any]:
    return {
        "name": name,
        "status": status,
        "score": number(score),
        "message": bounded(without_commands(visible(message)), OUTPUT_CHARACTERS),
        "output": bounded(without_commands(output), OUTPUT_CHARACTERS),
        "test_code": "",
        "task_id": 0,
        "filename": file,
        # 0 keeps " - line n" out of the log: the fault is rarely in one line.
        "line_no": 0,
        "duration": round(seconds, 3),
    }


def _write_step_output(results: Sequence[SubmissionResult]) -> None:
    place = os.environ.get("GITHUB_OUTPUT")
    if not place or len(results) != 1:
        raise UserError(
            "`--step-output` needs $GITHUB_OUTPUT and exactly one submission; use it in a workflow."
        )
    with Path(place).open("a", encoding="utf-8") as file:
        file.write(f"result={encoded(results[0])}\n")
