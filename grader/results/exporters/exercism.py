"""Exercism's `results.json`, version 3: one per exercise of each submission.

Source: exercism/docs, `building/tooling/test-runners/interface.md`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from grader.results.exporters.format import Document, Exported
from grader.results.exporters.texts import bounded, explanation, file_name, said_of, to_text
from grader.results.model import Check, ExerciseResult, Status, SubmissionResult, Verdict

HELP = "Exercism's results.json (version 3), one per exercise of each submission"
MESSAGE_CHARACTERS = 65_535


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing: the format has no choices."""


def export(results: Sequence[SubmissionResult], _arguments: argparse.Namespace) -> Exported:
    """Return a `results.json` per submission and exercise."""
    return Exported(
        tuple(
            Document(
                f"{file_name(result.submission)}/{exercise.name}/results.json", to_text(describe(exercise))
            )
            for result in results
            for exercise in result.exercises
        )
    )


def describe(exercise: ExerciseResult) -> dict[str, Any]:
    """Return the content of one `results.json`; `error` means that no check ran at all."""
    if not exercise.checks or exercise.status is Status.NOT_STARTED:
        return {"version": 3, "status": "error", "message": said_of(exercise)}
    passed = exercise.status is Status.PASSED
    return {
        "version": 3,
        "status": "pass" if passed else "fail",
        "tests": [_test(check) for check in exercise.checks],
    }


def _test(check: Check) -> dict[str, Any]:
    test: dict[str, Any] = {"name": check.title, "status": _status(check)}
    if check.verdict is not Verdict.PASSED:
        message = explanation(check) or check.verdict.value.replace("_", " ")
        test["message"] = bounded(message, MESSAGE_CHARACTERS)
    # The suites are not shown; the sentence of the check stands for the code of the test.
    test["test_code"] = check.title
    return test


def _status(check: Check) -> str:
    if check.verdict is Verdict.PASSED:
        return "pass"
    return "error" if check.verdict in (Verdict.ERROR, Verdict.SKIPPED, Verdict.NOT_STARTED) else "fail"
