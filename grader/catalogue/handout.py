"""What a handout knows about the kit it was made from: `handout.json` in its root, absent in the kit."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from grader.catalogue.exercise import Exercise
from grader.catalogue.plan import PlannedCheck
from grader.errors import GraderError

NAME = "handout.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """Which kit a handout was made from, and what of it the handout lacks."""

    version: str
    """Of the kit, as in `pyproject.toml`."""
    kit: str
    """Fingerprint of all that decides verdicts, suites left out."""
    files: Mapping[str, str]
    """Each file that was given out to its fingerprint."""
    hidden_checks: Mapping[str, int]
    """Each exercise to the number of its hidden checks."""

    @property
    def edition(self) -> str:
        """The version, and a word that differs when any file does: two handouts of one edition are one."""
        digest = hashlib.sha256(json.dumps(dict(self.files), sort_keys=True).encode())
        return f"{self.version}+{digest.hexdigest()[:8]}"

    def to_text(self) -> str:
        """Return the text of `handout.json`."""
        return json.dumps({"edition": self.edition, **asdict(self)}, indent=1) + "\n"


def read_manifest(root: Path) -> Manifest | None:
    """Return what the kit in `root` says about itself; None where it is no handout.

    Raises:
        GraderError: the file is damaged.
    """
    file = root / NAME
    if not file.exists():
        return None
    try:
        data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        files = {str(name): str(fingerprint) for name, fingerprint in data["files"].items()}
        counts = {str(name): int(count) for name, count in data["hidden_checks"].items()}
        return Manifest(str(data["version"]), str(data["kit"]), files, counts)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise GraderError(f"`{NAME}` cannot be read ({error!r}); get the handout anew.") from error


def fingerprint_of(file: Path) -> str:
    """Return what tells one version of a file from another; of a missing file that of an empty one."""
    content = file.read_bytes() if file.is_file() else b""
    return hashlib.sha256(content).hexdigest()[:16]


def changed_files(root: Path) -> tuple[str, ...]:
    """Return the files of a handout, exercises left out, that are no longer what was given out."""
    manifest = read_manifest(root)
    given = manifest.files.items() if manifest is not None else ()
    return tuple(
        name
        for name, fingerprint in given
        if not name.startswith("exercises/") and fingerprint_of(root / name) != fingerprint
    )


def hidden_checks_not_run(root: Path, plan: Mapping[Exercise, Sequence[PlannedCheck]]) -> int:
    """Return how many hidden checks of the planned exercises are not here; 0 in the kit itself."""
    manifest = read_manifest(root)
    if manifest is None:
        return 0
    here = {exercise.name: sum(check.hidden for check in checks) for exercise, checks in plan.items()}
    return sum(max(0, manifest.hidden_checks.get(name, 0) - count) for name, count in here.items())
