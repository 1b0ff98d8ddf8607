"""Which kit judges, as fingerprints: a result of another kit is never taken for one of this kit."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from grader.catalogue import Exercise

# These parts carry results about or hold one exercise's own; they do not decide the verdicts of others.
_NOT_JUDGING = (
    "attacks/",
    "classes/",
    "commands/",
    "gradescope/",
    "handout/",
    "results/exporters/",
    "submissions/",
    "suites/",
    "verification/",
)


def kit_fingerprint(root: Path) -> str:
    """Return a fingerprint of all in `root/grader` that decides verdicts, without the suites."""
    base = root / "grader"
    files = base.rglob("*.py")
    return _fingerprint(
        base, [path for path in files if not path.relative_to(base).as_posix().startswith(_NOT_JUDGING)]
    )


def exercise_fingerprint(exercise: Exercise) -> str:
    """Return a fingerprint of what decides the verdicts of one exercise: its suite and its stub."""
    parts = [hashlib.sha256(exercise.stub.read_bytes()).hexdigest()]
    for folder in exercise.suite_folders:
        files = [path for path in folder.rglob("*.py") if "specimens" not in path.parts]
        parts.append(_fingerprint(folder, files))
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:16]


def _fingerprint(base: Path, files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(f"{path.relative_to(base).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]
