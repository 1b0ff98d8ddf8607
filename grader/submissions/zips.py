"""Lists a submission that is a zip archive, reading only what may count."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

from grader.submissions.model import Entry, EntryKind, UnreadableSubmission
from grader.submissions.reading import Reader

_ENCRYPTED = 0x1
_CENTRAL_HEADER = b"PK\x01\x02"
# The others may unpack one small read into hundreds of megabytes before a limit can be seen.
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


def zip_entries(path: Path, reader: Reader) -> Iterator[Entry]:
    """Yield the entries of the zip at `path`.

    Raises:
        UnreadableSubmission: it is damaged, encrypted, or passes a limit (seen before anything is unpacked).
    """
    _refuse_countless_members(path, reader)
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
        _refuse_bombs(members, reader)
        for member in members:
            reader.count_member()
            if not member.is_dir():
                yield _entry(archive, member, reader)


def _refuse_countless_members(path: Path, reader: Reader) -> None:
    # `zipfile` builds an object per member before anybody can count them: count their headers first.
    if path.read_bytes().count(_CENTRAL_HEADER) > reader.limits.members:
        raise UnreadableSubmission(
            f"`{reader.title}` holds more than {reader.limits.members} files; "
            "hand in the exercise files only."
        )


def _refuse_bombs(members: list[zipfile.ZipInfo], reader: Reader) -> None:
    declared = sum(member.file_size for member in members)
    if declared > reader.limits.unpacked_bytes:
        raise UnreadableSubmission(
            f"`{reader.title}` would unpack to {declared >> 20} MiB, the limit is "
            f"{reader.limits.unpacked_bytes >> 20} MiB; hand in the exercise files only."
        )
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise UnreadableSubmission(
            f"`{reader.title}` is encrypted and cannot be opened; hand in an archive without a password."
        )


def _entry(archive: zipfile.ZipFile, member: zipfile.ZipInfo, reader: Reader) -> Entry:
    kind = _kind(member)
    # `orig_filename` keeps what `filename` cuts off at a NUL byte.
    name = member.orig_filename
    if kind is not EntryKind.FILE or not reader.is_wanted(reader.parts_of(name)):
        return reader.entry(name, kind)
    if member.compress_type not in _METHODS:
        return reader.entry(name, kind, problem="is packed by an unusual method (use plain zip)")
    problem = reader.problem_of_size(member.file_size)
    if problem:
        return reader.entry(name, kind, problem=problem)
    try:
        # Reads at most the declared size, and compares the checksum at its end.
        return reader.entry(name, kind, archive.read(member))
    except Exception as error:  # noqa: BLE001 - a parser of hostile bytes may raise anything
        return reader.entry(name, kind, problem=f"is damaged in the archive ({type(error).__name__})")


def _kind(member: zipfile.ZipInfo) -> EntryKind:
    mode = stat.S_IFMT(member.external_attr >> 16)
    if mode == stat.S_IFLNK:
        return EntryKind.LINK
    return EntryKind.FILE if mode in (0, stat.S_IFREG) else EntryKind.SPECIAL
