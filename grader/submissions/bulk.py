"""Unpacks the zip that a course site makes of all submissions, so that nobody has to do it by hand.

The site wrote it, but the names in it are the students': each is cleaned, links and special files are left
out, and size and number have limits.
"""

from __future__ import annotations

import shutil
import stat
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from grader.errors import UserError
from grader.submissions.model import MEBIBYTE
from grader.submissions.naming import clean_parts

MOST_BYTES = 8192 * MEBIBYTE
MOST_MEMBERS = 200_000
_DEPTH = 32
_PIECE = 1 << 20


@contextmanager
def unpacked(path: Path, beside: Path) -> Iterator[Path]:
    """Yield the folder of submissions at `path`; of a zip a copy below `beside`, removed afterwards.

    Raises:
        UserError: the zip is damaged, or holds more than a class can.
    """
    if not path.is_file() or not zipfile.is_zipfile(path):
        yield path
        return
    shutil.rmtree(beside, ignore_errors=True)
    folder = beside / path.stem
    try:
        folder.mkdir(parents=True)
        _unpack(path, folder)
        yield folder
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _unpack(path: Path, folder: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            _refuse_too_much(path, archive.infolist())
            for member in archive.infolist():
                _put(archive, member, folder)
    except UserError:
        raise
    except Exception as error:  # a parser of damaged bytes may raise anything
        raise UserError(f"`{path}` cannot be unpacked ({error}); download it again.") from error


def _refuse_too_much(path: Path, members: Sequence[zipfile.ZipInfo]) -> None:
    size = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or size > MOST_BYTES:
        raise UserError(
            f"`{path}` holds {len(members)} files of {size // MEBIBYTE} MiB, more than a class can; "
            "unpack it yourself and name the folder."
        )


def _put(archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path) -> None:
    parts = clean_parts(member.filename, _DEPTH)
    kind = stat.S_IFMT(member.external_attr >> 16)
    if not parts or kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return
    target = folder.joinpath(*parts)
    if member.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(member) as source, target.open("xb") as file:
        left = member.file_size
        while left > 0 and (data := source.read(min(left, _PIECE))):
            file.write(data)
            left -= len(data)
