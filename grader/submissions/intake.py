"""Opens one submission: lists it, selects what counts, stages that and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.submissions.folders import folder_entries, read_regular_file
from grader.submissions.model import (
    LIMITS,
    Entry,
    EntryKind,
    IntakeLimits,
    Submission,
    UnreadableSubmission,
)
from grader.submissions.naming import decoded, printable
from grader.submissions.reading import Reader
from grader.submissions.selection import select
from grader.submissions.tars import tar_entries
from grader.submissions.zips import zip_entries

ARCHIVE_SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.xz", ".txz", ".tar.bz2", ".tbz2")
FOREIGN_SUFFIXES = (".7z", ".rar", ".zipx")
_FOREIGN_MAGIC = {b"7z\xbc\xaf\x27\x1c": "7-Zip", b"Rar!\x1a\x07": "RAR"}


@dataclass(frozen=True, slots=True)
class Part:
    """One file or folder of a submission, and the name that it was handed in under."""

    path: Path
    name: str


def open_submission(
    path: Path | Sequence[Part],
    staging: Path,
    known: Mapping[str, str],
    *,
    identity: str = "",
    limits: IntakeLimits = LIMITS,
) -> Submission:
    """Stage what counts of the submission at `path` (a folder, an archive, a `.py` file, or several of them).

    Args:
        path: what was handed in.
        staging: a folder that does not exist yet; it will mirror `exercises/`.
        known: name of each exercise to its chapter.
        identity: whose it is; the name of `path` when not given.
        limits: how much may be in it.

    Raises:
        UnreadableSubmission: nothing can be read; one sentence says why.
    """
    parts = [Part(path, path.name)] if isinstance(path, Path) else list(path)
    entries = [entry for part in parts for entry in _entries_of_part(part, known, limits)]
    selection = select(entries, known, limits.notes)
    staging.mkdir(parents=True)
    files = {}
    for (chapter, name), content in selection.files.items():
        target = staging / chapter / f"{name}.py"
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(content)
        files[chapter, name] = target
    return Submission(identity or identity_of(parts[0].name), staging, files, selection.notes)


def identity_of(name: str) -> str:
    """Return the name of a file or folder as an identity: without an archive's suffix, printable."""
    shown = printable(decoded(name))
    for suffix in sorted(ARCHIVE_SUFFIXES + FOREIGN_SUFFIXES, key=len, reverse=True):
        if shown.lower().endswith(suffix) and len(shown) > len(suffix):
            return shown[: -len(suffix)]
    return shown


def _entries_of_part(part: Part, known: Collection[str], limits: IntakeLimits) -> list[Entry]:
    title = printable(decoded(part.name))
    reader = Reader(title, known, limits)
    if not part.path.is_dir():
        return list(_entries_of_file(part, reader))
    entries = list(folder_entries(part.path, reader))
    if any(reader.is_wanted(entry.parts) for entry in entries):
        return entries
    # A folder around an archive is how Moodle hands over a zip: look one level in.
    for entry in entries:
        if len(entry.parts) == 1 and entry.kind is EntryKind.FILE and _is_archive_name(entry.name):
            inner = Part(part.path / entry.name, f"{part.name}/{entry.name}")
            entries = [other for other in entries if other is not entry]
            entries += _entries_of_file(inner, Reader(printable(inner.name), known, limits))
    return entries


def _is_archive_name(name: str) -> bool:
    return name.lower().endswith(ARCHIVE_SUFFIXES + FOREIGN_SUFFIXES)


def _entries_of_file(part: Part, reader: Reader) -> Iterator[Entry]:
    if part.name.endswith(".py"):
        content, problem = read_regular_file(part.path, reader)
        yield reader.entry(part.name, EntryKind.FILE, content, problem)
        return
    try:
        yield from _entries_of_archive(part.path, reader)
    except UnreadableSubmission:
        raise
    except Exception as error:  # a parser of hostile bytes may raise anything
        reason = printable(str(error)) or type(error).__name__
        raise UnreadableSubmission(
            f"`{reader.title}` is damaged and cannot be opened ({reason}); pack it anew and hand it in again."
        ) from error


def _entries_of_archive(path: Path, reader: Reader) -> Iterator[Entry]:
    if not path.exists():
        raise UnreadableSubmission(f"There is no `{path}`; name a folder, a zip or a tar.")
    if not path.is_file():
        raise UnreadableSubmission(
            f"`{reader.title}` is neither a folder nor a file; hand in a zip or a tar."
        )
    if path.stat().st_size > reader.limits.archive_bytes:
        raise UnreadableSubmission(
            f"`{reader.title}` is larger than {reader.limits.archive_bytes >> 20} MiB; "
            "hand in the exercise files only."
        )
    with path.open("rb") as file:
        magic = file.read(6)
    foreign = _FOREIGN_MAGIC.get(magic)
    if foreign:
        raise UnreadableSubmission(
            f"`{reader.title}` is a {foreign} archive; hand in a zip or a tar instead."
        )
    return zip_entries(path, reader) if magic.startswith(b"PK") else tar_entries(path, reader)
