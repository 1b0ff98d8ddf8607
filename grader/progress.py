"""A student's own state between commands: last verdicts and hints taken, in one small file."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from grader.catalogue import Exercise
from grader.catalogue.exercise import ROOT, is_untouched
from grader.results.model import Status, SubmissionResult

_NAME_LENGTH = 8
FILE = ROOT / ".grader" / "progress.json"


@dataclass(frozen=True, slots=True)
class Record:
    """What is remembered of one exercise."""

    digest: str = ""
    """Of the file that was graded last."""
    status: str = ""
    score: float = 0.0
    hints: int = 0


def load(file: Path = FILE) -> dict[str, Record]:
    """Return what is remembered, by exercise; nothing where the file is missing or damaged."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return {name: Record(**fields) for name, fields in data.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def save(records: dict[str, Record], file: Path = FILE) -> None:
    """Write everything in one move."""
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_suffix(".part")
    temporary.write_text(json.dumps({name: asdict(each) for name, each in records.items()}, indent=1))
    temporary.replace(file)


def remember(result: SubmissionResult, folder: Path, file: Path = FILE) -> None:
    """Keep the verdicts of a grading of `folder`."""
    records = load(file)
    for exercise in result.exercises:
        source = folder / exercise.chapter / f"{exercise.name}.py"
        if source.is_file():
            old = records.get(exercise.name, Record())
            records[exercise.name] = replace(
                old, digest=digest_of(source), status=exercise.status.value, score=exercise.score
            )
    save(records, file)


def digest_of(source: Path) -> str:
    """Return what tells one version of a file from another."""
    return hashlib.sha256(source.read_bytes()).hexdigest()[:16]


def status_of(exercise: Exercise, folder: Path, records: dict[str, Record]) -> str:
    """Return where an exercise of `folder` stands: a status, or `changed` since it was graded."""
    source = folder / exercise.relative
    if not source.is_file() or is_untouched(exercise.stub, source.read_bytes()):
        return Status.NOT_STARTED.value
    record = records.get(exercise.name)
    if record is None or record.digest != digest_of(source):
        return "changed"
    return record.status


def keep_token(token: str, folder: Path = FILE.parent / "replays") -> str:
    """Keep a replay token under a short name and return the name."""
    name = hashlib.sha256(token.encode()).hexdigest()[:_NAME_LENGTH]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(token, encoding="ascii")
    return name


def full_token(word: str, folder: Path = FILE.parent / "replays") -> str:
    """Return the token kept under the name `word`; `word` itself when there is none."""
    file = folder / word
    if len(word) == _NAME_LENGTH and word.isalnum() and file.is_file():
        return file.read_text(encoding="ascii")
    return word
