"""Lists a submission that is a tar archive, packed or not, as a stream that is never unpacked to disk."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

from grader.submissions.model import Entry, EntryKind, IntakeLimits, UnreadableSubmission
from grader.submissions.reading import Reader

_XZ_MEMORY = 128 << 20
"""What `xz -9` needs, doubled; a header may ask for gigabytes."""
_BLOCK = 1 << 16


class _XzStream(io.RawIOBase):
    """Unpacks xz within a memory limit, which `lzma.open` cannot be given."""

    def __init__(self, packed: IO[bytes]) -> None:
        self._packed = packed
        self._unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        while not self._unpacker.eof:
            data = b""
            if self._unpacker.needs_input:
                data = self._packed.read(_BLOCK)
                if not data:
                    raise EOFError("the xz stream is cut off")
            unpacked = self._unpacker.decompress(data, size)
            if unpacked:
                return unpacked
        return b""


class _Bounded(io.RawIOBase):
    """Passes on at most as many unpacked bytes as a submission may have."""

    def __init__(self, unpacked: IO[bytes], title: str, limit: int) -> None:
        self._unpacked = unpacked
        self._title = title
        self._limit = limit
        self._left = limit

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self._unpacked.read(min(size, _BLOCK) if size >= 0 else _BLOCK)
        self._left -= len(data)
        if self._left < 0:
            raise UnreadableSubmission(
                f"`{self._title}` unpacks to more than {self._limit >> 20} MiB; "
                "hand in the exercise files only."
            )
        return data


def _unpacked(file: IO[bytes]) -> IO[bytes]:
    magic = file.read(6)
    file.seek(0)
    if magic.startswith(b"\x1f\x8b"):
        return cast(IO[bytes], gzip.GzipFile(fileobj=file))
    if magic.startswith(b"BZh"):
        return cast(IO[bytes], bz2.BZ2File(file))
    if magic == b"\xfd7zXZ\0":
        return cast(IO[bytes], _XzStream(file))
    return file


def tar_entries(path: Path, reader: Reader) -> Iterator[Entry]:
    """Yield the entries of the tar archive at `path`; hard links and sparse files count as special.

    Raises:
        UnreadableSubmission: it passes a limit. What `tarfile` and the unpackers raise is left to the caller.
    """
    limits: IntakeLimits = reader.limits
    with path.open("rb") as file:
        bounded = _Bounded(_unpacked(file), reader.title, limits.unpacked_bytes)
        with tarfile.open(fileobj=cast(IO[bytes], bounded), mode="r|", errors="surrogateescape") as archive:
            for member in archive:
                reader.count_member()
                if not member.isdir():
                    yield _entry(archive, member, reader)


def _entry(archive: tarfile.TarFile, member: tarfile.TarInfo, reader: Reader) -> Entry:
    kind = _kind(member)
    if kind is not EntryKind.FILE or not reader.is_wanted(reader.parts_of(member.name)):
        return reader.entry(member.name, kind)
    problem = reader.problem_of_size(member.size)
    if problem:
        return reader.entry(member.name, kind, problem=problem)
    content = archive.extractfile(member)
    data = content.read(reader.limits.file_bytes + 1) if content is not None else b""
    if len(data) != member.size:
        return reader.entry(member.name, kind, problem="is damaged in the archive")
    return reader.entry(member.name, kind, data)


def _kind(member: tarfile.TarInfo) -> EntryKind:
    if member.issym() or member.islnk():
        return EntryKind.LINK
    return EntryKind.FILE if member.isreg() and not member.issparse() else EntryKind.SPECIAL
