"""Writes and reads results as JSON: the only module that knows how a result looks on disk."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

from grader.errors import UserError
from grader.results.model import (
    SCHEMA,
    Check,
    Environment,
    Evidence,
    ExerciseResult,
    Status,
    SubmissionResult,
    Verdict,
)


def to_json(result: SubmissionResult) -> dict[str, Any]:
    """Return `result` as plain JSON data, in the field order of the published schema."""
    return {
        "schema": result.schema,
        "submission": result.submission,
        "seed": result.seed,
        "python": result.python,
        "started": result.started,
        "seconds": round(result.seconds, 3),
        "score": result.score,
        "max_score": result.max_score,
        "environment": _plain(result.environment),
        "hidden_checks_not_run": result.hidden_checks_not_run,
        "notes": list(result.notes),
        "exercises": [_exercise_to_json(exercise) for exercise in result.exercises],
    }


def _exercise_to_json(exercise: ExerciseResult) -> dict[str, Any]:
    data = _plain(exercise)
    data["seconds"] = round(exercise.seconds, 3)
    data["checks"] = [check_to_json(check) for check in exercise.checks]
    return data


def check_to_json(check: Check) -> dict[str, Any]:
    """Return one check as plain JSON data."""
    data = _plain(check)
    evidence = _plain(check.evidence)
    evidence["trace"] = [list(row) for row in check.evidence.trace]
    evidence["extra"] = dict(check.evidence.extra)
    data["evidence"] = evidence
    data["seconds"] = round(check.seconds, 3)
    return data


def _plain(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def from_json(data: Any) -> SubmissionResult:
    """Return the result that `data` describes; raise `UserError` when it is not a result of this schema."""
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        found = data.get("schema") if isinstance(data, dict) else type(data).__name__
        raise UserError(
            f"This is no result of schema {SCHEMA} (found {found!r}); grade the submission again."
        )
    try:
        return SubmissionResult(
            submission=data["submission"],
            seed=data["seed"],
            python=data["python"],
            started=data["started"],
            seconds=data["seconds"],
            score=data["score"],
            max_score=data["max_score"],
            exercises=tuple(_exercise_from_json(exercise) for exercise in data["exercises"]),
            environment=Environment(**data["environment"]),
            hidden_checks_not_run=data.get("hidden_checks_not_run", 0),
            notes=tuple(data.get("notes", ())),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(f"The result is damaged: {error!r}; grade the submission again.") from error


def _exercise_from_json(data: dict[str, Any]) -> ExerciseResult:
    checks = tuple(check_from_json(check) for check in data["checks"])
    return ExerciseResult(**{**data, "status": Status(data["status"]), "checks": checks})


def check_from_json(data: dict[str, Any]) -> Check:
    """Return the check that `data` describes."""
    evidence = data.get("evidence") or {}
    rows = tuple((row[0], row[1], row[2], row[3]) for row in evidence.get("trace", ()))
    return Check(
        **{**data, "verdict": Verdict(data["verdict"]), "evidence": Evidence(**{**evidence, "trace": rows})}
    )


def read_result(path: Path) -> SubmissionResult:
    """Read one result file; raise `UserError` when it cannot be read."""
    try:
        return from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise UserError(f"`{path}` cannot be read as a result: {error}.") from error


def write_result(result: SubmissionResult, path: Path) -> None:
    """Write one result file in one move: a reader sees the old file or the new one, never half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".part")
    text = json.dumps(to_json(result), ensure_ascii=False, indent=1)
    temporary.write_text(text + "\n", encoding="utf-8", errors="backslashreplace")
    temporary.replace(path)
