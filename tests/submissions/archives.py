"""Builds honest and hostile archives for the tests of intake; none is stored."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

KNOWN = {"alpha": "01_first", "beta": "01_first", "gamma": "02_second"}
ANSWER = b"def answer():\n    return 42\n"


def folder(path: Path, files: Mapping[str, bytes]) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        target = path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return path


def zipped(path: Path, files: Mapping[str, bytes], mode: int = 0o100644) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            member = zipfile.ZipInfo(name)
            member.external_attr = mode << 16
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, content)
    return path


def tarred(path: Path, files: Mapping[str, bytes], packing: str = "") -> Path:
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    path.write_bytes(_packed(plain.getvalue(), packing))
    return path


def _packed(data: bytes, packing: str) -> bytes:
    if packing == "gz":
        return gzip.compress(data)
    if packing == "xz":
        return lzma.compress(data)
    return bz2.compress(data) if packing == "bz2" else data


def tar_of_members(path: Path, members: list[tarfile.TarInfo]) -> Path:
    with tarfile.open(path, "w") as archive:
        for member in members:
            archive.addfile(member)
    return path


def special(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type = kind
    member.linkname = target
    return member


def encrypted(path: Path) -> Path:
    """A zip whose members say that they are encrypted, in both headers."""
    data = bytearray(zipped(path, {"01_first/alpha.py": ANSWER}).read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(data))
    return path


def lying_about_size(path: Path, declared: int) -> Path:
    """A zip that declares `declared` bytes for its only member, whatever it holds."""
    data = bytearray(zipped(path, {"01_first/alpha.py": bytes(1 << 22)}).read_bytes())
    struct.pack_into("<I", data, 22, declared)
    struct.pack_into("<I", data, data.index(b"PK\x01\x02") + 24, declared)
    path.write_bytes(bytes(data))
    return path
