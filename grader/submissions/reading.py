"""What the sources share: which files are wanted, which are passed over in silence, how a budget is kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from grader.submissions.model import Entry, EntryKind, IntakeLimits, UnreadableSubmission
from grader.submissions.naming import clean_parts, decoded, printable

# Folders that tools leave behind: nothing in them is a submission, and they may hold very many files.
_TOOL_FOLDERS = frozenset({"__MACOSX", "__pycache__", "node_modules", "venv", "env"})


def is_tool_folder(name: str) -> bool:
    """Say whether a folder is a tool's (`.git`, `.venv`, `__MACOSX` …) and no part of the submission."""
    return name.startswith(".") or name in _TOOL_FOLDERS


@dataclass
class Reader:
    """Turns members of a source into entries, and stops when a limit is passed."""

    title: str
    """What is read, for messages."""
    known: Collection[str]
    """Names of the exercises."""
    limits: IntakeLimits
    members: int = 0
    accepted: int = 0

    def count_member(self) -> None:
        """Count one member; raise `UnreadableSubmission` when there are too many."""
        self.members += 1
        if self.members > self.limits.members:
            raise UnreadableSubmission(
                f"`{self.title}` holds more than {self.limits.members} files; "
                "hand in the exercise files only."
            )

    def is_wanted(self, parts: tuple[str, ...]) -> bool:
        """Say whether the content of a file at `parts` may count."""
        return bool(parts) and parts[-1].endswith(".py") and parts[-1].removesuffix(".py") in self.known

    def parts_of(self, name: str) -> tuple[str, ...]:
        """Return the cleaned path of a member, empty when its name is no path inside a submission."""
        return clean_parts(name, self.limits.depth)

    def problem_of_size(self, size: int) -> str:
        """Return why a wanted file of `size` bytes cannot be taken, or nothing and book it."""
        if size > self.limits.file_bytes:
            return f"is larger than {self.limits.file_bytes >> 20} MiB"
        if self.accepted + size > self.limits.accepted_bytes:
            return f"exceeds the {self.limits.accepted_bytes >> 20} MiB that all files may have together"
        self.accepted += size
        return ""

    def entry(self, name: str, kind: EntryKind, content: bytes | None = None, problem: str = "") -> Entry:
        """Return the entry for a member called `name`."""
        return Entry(self.parts_of(name), kind, content, problem, printable(decoded(name)))
