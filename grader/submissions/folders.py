"""Lists a submission that is a folder, without following links or opening anything but ordinary files."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from grader.submissions.model import Entry, EntryKind, UnreadableSubmission
from grader.submissions.reading import Reader, is_tool_folder


def folder_entries(folder: Path, reader: Reader) -> Iterator[Entry]:
    """Yield the entries below `folder`; tool folders and links to folders are not entered.

    Raises:
        UnreadableSubmission: the folder cannot be listed, or holds too much.
    """
    pending: list[tuple[Path, tuple[str, ...]]] = [(folder, ())]
    while pending:
        current, above = pending.pop()
        try:
            with os.scandir(current) as listing:
                found = sorted(listing, key=lambda each: each.name)
        except OSError as error:
            raise UnreadableSubmission(
                f"The folder `{reader.title}` cannot be read ({error.strerror}); check its permissions."
            ) from error
        for each in found:
            reader.count_member()
            here = (*above, each.name)
            if each.is_dir(follow_symlinks=False):
                if not is_tool_folder(each.name) and len(here) <= reader.limits.depth:
                    pending.append((Path(each.path), here))
                continue
            yield _entry(each, here, reader)


def _entry(found: os.DirEntry[str], path: tuple[str, ...], reader: Reader) -> Entry:
    name = "/".join(path)
    if found.is_symlink():
        return reader.entry(name, EntryKind.LINK)
    if not found.is_file(follow_symlinks=False):
        return reader.entry(name, EntryKind.SPECIAL)
    if not reader.is_wanted(reader.parts_of(name)):
        return reader.entry(name, EntryKind.FILE)
    content, problem = read_regular_file(Path(found.path), reader)
    return reader.entry(name, EntryKind.FILE, content, problem)


def read_regular_file(path: Path, reader: Reader) -> tuple[bytes | None, str]:
    """Return (content, "") of an ordinary file, or (None, why not); never blocks and never follows a link."""
    try:
        # O_NONBLOCK: the file may have become a fifo since it was listed.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        return None, f"cannot be opened ({error.strerror})"
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return None, "is not an ordinary file"
        problem = reader.problem_of_size(status.st_size)
        if problem:
            return None, problem
        content = file.read(reader.limits.file_bytes + 1)
    return (content, "") if len(content) == status.st_size else (None, "changed while it was read")
