"""The words of intake: entries of a source, limits, the submission, the error when there is none."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from grader.errors import UserError

MEBIBYTE = 1 << 20


class UnreadableSubmission(UserError):
    """What was handed in cannot be read at all; the message is one sentence for student and instructor."""


@dataclass(frozen=True, slots=True)
class IntakeLimits:
    """How much one submission may hold; each limit stops the reading before the bytes are kept."""

    archive_bytes: int = 64 * MEBIBYTE
    """Size of an archive as it lies on disk."""
    unpacked_bytes: int = 256 * MEBIBYTE
    """Size of an archive unpacked, as declared (zip) or as really produced (tar)."""
    members: int = 50_000
    """Files and folders in one submission."""
    file_bytes: int = MEBIBYTE
    """Size of one exercise file."""
    accepted_bytes: int = 8 * MEBIBYTE
    """Size of all exercise files together."""
    depth: int = 32
    """Folders inside each other."""
    notes: int = 20
    """Sentences kept about ignored and refused files; the rest is only counted."""


LIMITS = IntakeLimits()


class EntryKind(StrEnum):
    """What an entry of a source is; only files can count."""

    FILE = "file"
    LINK = "link"
    SPECIAL = "special file"


@dataclass(frozen=True, slots=True)
class Entry:
    """One member of a source: its cleaned path, and its bytes when it is named like an exercise."""

    parts: tuple[str, ...]
    """The path inside the submission; empty for a name that cannot be a path of a submission."""
    kind: EntryKind
    content: bytes | None = None
    problem: str = ""
    """Why the content of a wanted file was not read, as the end of a sentence: "is larger than …"."""
    shown: str = ""
    """The name for messages, printable and bounded."""

    @property
    def name(self) -> str:
        """The last part of the path, empty when there is none."""
        return self.parts[-1] if self.parts else ""


@dataclass(frozen=True, slots=True)
class Submission:
    """What counts of one submission, staged as `folder/<chapter>/<name>.py`, and what was not taken."""

    identity: str
    folder: Path
    files: Mapping[tuple[str, str], Path]
    """(chapter, exercise) to the staged copy."""
    notes: tuple[str, ...]
    """One sentence per file that was refused, ignored or found in an unusual place."""

    def file_hashes(self) -> dict[str, str]:
        """Return the SHA-256 of each staged file, by `<chapter>/<name>`, in sorted order."""
        return {
            f"{chapter}/{name}": hashlib.sha256(self.files[chapter, name].read_bytes()).hexdigest()
            for chapter, name in sorted(self.files)
        }

    def content_hash(self) -> str:
        """Return one SHA-256 over all that counts: equal hashes are graded alike."""
        text = "\n".join(f"{path} {digest}" for path, digest in self.file_hashes().items())
        return hashlib.sha256(text.encode()).hexdigest()
