"""What hostile submissions cannot do: every limit has an archive that exceeds it."""

from __future__ import annotations

import lzma
import os
import random
import socket
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from grader.submissions import LIMITS, IntakeLimits, UnreadableSubmission, open_submission
from tests.submissions.archives import (
    ANSWER,
    KNOWN,
    encrypted,
    folder,
    lying_about_size,
    special,
    tar_of_members,
    tarred,
    zipped,
)

SMALL: IntakeLimits = replace(LIMITS, unpacked_bytes=1 << 20, members=50, archive_bytes=1 << 20)


@pytest.fixture
def staging(tmp_path: Path) -> Iterator[Path]:
    """A staging folder, in a place whose surroundings must not change."""
    inner = tmp_path / "safe" / "staging"
    inner.parent.mkdir()
    yield inner
    assert {path.name for path in inner.parent.iterdir()} <= {"staging"}


def refused(path: Path, staging: Path, match: str, limits: IntakeLimits = LIMITS) -> None:
    with pytest.raises(UnreadableSubmission, match=match) as caught:
        open_submission(path, staging, KNOWN, limits=limits)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert not staging.exists()


ESCAPES = [
    "../alpha.py",
    "01_first/../../alpha.py",
    "/01_first/alpha.py",
    "C:\\01_first\\alpha.py",
    "..\\..\\alpha.py",
    "/".join(["d"] * 40) + "/alpha.py",
    "x" * 300 + "/alpha.py",
]


@pytest.mark.parametrize("name", ESCAPES)
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_names_that_lead_outside_are_ignored(
    tmp_path: Path, staging: Path, pack: Callable[[Path, dict[str, bytes]], Path], name: str
) -> None:
    path = pack(tmp_path / "alder", {name: b"raise SystemExit\n", "02_second/gamma.py": ANSWER})
    submission = open_submission(path, staging, KNOWN)
    assert list(submission.files) == [("02_second", "gamma")]
    assert "is not a name inside a submission" in submission.notes[0]


def test_a_name_that_ends_early_does_not_count(tmp_path: Path, staging: Path) -> None:
    path = zipped(tmp_path / "alder.zip", {"01_first/alpha.py_.txt": ANSWER})
    path.write_bytes(path.read_bytes().replace(b"alpha.py_.txt", b"alpha.py\0.txt"))
    submission = open_submission(path, staging, KNOWN)
    assert submission.files == {}
    assert "is not a name inside a submission" in submission.notes[0]


@pytest.mark.parametrize(
    "member",
    [
        special("01_first/alpha.py", tarfile.SYMTYPE, "/etc/passwd"),
        special("01_first/alpha.py", tarfile.LNKTYPE, "/etc/passwd"),
        special("01_first/alpha.py", tarfile.FIFOTYPE),
        special("01_first/alpha.py", tarfile.CHRTYPE),
        special("01_first/alpha.py", tarfile.BLKTYPE),
    ],
    ids=["symlink", "hardlink", "fifo", "character device", "block device"],
)
def test_links_and_devices_in_a_tar_do_not_count(
    tmp_path: Path, staging: Path, member: tarfile.TarInfo
) -> None:
    submission = open_submission(tar_of_members(tmp_path / "alder.tar", [member]), staging, KNOWN)
    assert submission.files == {}
    assert "not an ordinary file, and is not counted" in submission.notes[0]


def test_links_in_a_zip_do_not_count(tmp_path: Path, staging: Path) -> None:
    path = zipped(tmp_path / "alder.zip", {"01_first/alpha.py": b"/etc/passwd"}, mode=0o120777)
    submission = open_submission(path, staging, KNOWN)
    assert submission.files == {}
    assert "is a link" in submission.notes[0]


def test_links_fifos_and_sockets_in_a_folder_do_not_count(
    tmp_path: Path, staging: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = folder(tmp_path / "secret", {"02_second/gamma.py": b"secret\n"})
    path = folder(tmp_path / "alder", {"01_first/readme.txt": b""})
    (path / "01_first" / "alpha.py").symlink_to(secret / "02_second" / "gamma.py")
    os.mkfifo(path / "01_first" / "beta.py")
    (path / "02_second").symlink_to(secret / "02_second")
    monkeypatch.chdir(path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("gamma.py")
        submission = open_submission(path, staging, KNOWN)
    assert submission.files == {}
    assert len(submission.notes) == 4


def test_encrypted_zips_are_refused(tmp_path: Path, staging: Path) -> None:
    refused(encrypted(tmp_path / "alder.zip"), staging, "`alder.zip` is encrypted")


def test_a_file_that_is_too_large_does_not_count(tmp_path: Path, staging: Path) -> None:
    files = {"01_first/alpha.py": b"#" * ((1 << 20) + 1), "01_first/beta.py": ANSWER}
    for number, path in enumerate(
        [
            folder(tmp_path / "one", files),
            zipped(tmp_path / "two.zip", files),
            tarred(tmp_path / "three.tar", files),
        ]
    ):
        submission = open_submission(path, tmp_path / f"staging-{number}", KNOWN)
        assert list(submission.files) == [("01_first", "beta")]
        assert "is larger than 1 MiB and is not counted" in submission.notes[0]


def test_all_files_together_have_a_limit(tmp_path: Path, staging: Path) -> None:
    files = {f"{chapter}/{name}.py": b"#" * 600 for name, chapter in KNOWN.items()}
    limits = replace(LIMITS, accepted_bytes=1500)
    submission = open_submission(zipped(tmp_path / "alder.zip", files), staging, KNOWN, limits=limits)
    assert len(submission.files) == 2
    assert "that all files may have together" in submission.notes[0]


def test_nul_bytes_do_not_count(tmp_path: Path, staging: Path) -> None:
    path = folder(tmp_path / "alder", {"01_first/alpha.py": b"x = 1\0\n"})
    submission = open_submission(path, staging, KNOWN)
    assert submission.files == {}
    assert "holds NUL bytes" in submission.notes[0]


def test_a_declared_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, staging: Path) -> None:
    path = zipped(tmp_path / "alder.zip", {f"{number}.bin": bytes(1 << 19) for number in range(4)})
    refused(path, staging, "would unpack to 2 MiB", SMALL)


@pytest.mark.parametrize("declared", [10, 1 << 19])
def test_a_bomb_that_lies_about_its_size_does_not_count(tmp_path: Path, staging: Path, declared: int) -> None:
    submission = open_submission(lying_about_size(tmp_path / "alder.zip", declared), staging, KNOWN)
    assert submission.files == {}
    assert "is damaged in the archive" in submission.notes[0]


@pytest.mark.parametrize("packing", ["gz", "xz", "bz2"])
def test_a_packed_tar_bomb_is_refused_while_it_unpacks(tmp_path: Path, staging: Path, packing: str) -> None:
    path = tarred(tmp_path / "alder.tar", {"big.bin": bytes(1 << 22)}, packing)
    assert path.stat().st_size < 1 << 15
    refused(path, staging, "unpacks to more than 1 MiB", SMALL)


def test_a_tar_whose_long_name_is_a_bomb_is_refused(tmp_path: Path, staging: Path) -> None:
    header = tarfile.TarInfo("././@LongLink")
    header.type = tarfile.GNUTYPE_LONGNAME
    header.size = 8 << 30
    path = tmp_path / "alder.tar"
    path.write_bytes(header.tobuf(tarfile.GNU_FORMAT) + bytes(1 << 16))
    refused(path, staging, "damaged")


def test_an_xz_header_that_asks_for_gigabytes_is_refused(tmp_path: Path, staging: Path) -> None:
    # A real encoder would need the memory itself, so the size is patched into the block header at 12.
    data = bytearray(lzma.compress(bytes(1024), filters=[{"id": lzma.FILTER_LZMA2, "preset": 0}]))
    end_of_header = 12 + (data[12] + 1) * 4
    data[data.index(bytes([lzma.FILTER_LZMA2, 1]), 12) + 2] = 40
    checksum = zlib.crc32(bytes(data[12 : end_of_header - 4]))
    data[end_of_header - 4 : end_of_header] = checksum.to_bytes(4, "little")
    path = tmp_path / "alder.tar.xz"
    path.write_bytes(bytes(data))
    refused(path, staging, "damaged and cannot be opened .*[Mm]emory")


def test_too_many_members_are_refused(tmp_path: Path, staging: Path) -> None:
    files = {f"{number}.txt": b"" for number in range(60)}
    for number, path in enumerate(
        [
            folder(tmp_path / "one", files),
            zipped(tmp_path / "two.zip", files),
            tarred(tmp_path / "three.tar", files),
        ]
    ):
        refused(path, staging.with_name(f"staging-{number}"), "holds more than 50 files", SMALL)


def test_a_hundred_thousand_members_are_refused_by_the_real_limits(tmp_path: Path, staging: Path) -> None:
    path = tmp_path / "alder.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(100_000):
            archive.writestr(zipfile.ZipInfo(f"{number}.py"), b"")
    refused(path, staging, "holds more than 50000 files")


def test_a_large_archive_is_refused(tmp_path: Path, staging: Path) -> None:
    path = tmp_path / "alder.zip"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(2 << 20)
    refused(path, staging, "is larger than 1 MiB", SMALL)


def test_absurd_names_are_shown_harmless(tmp_path: Path, staging: Path) -> None:
    path = folder(tmp_path / "alder", {"\x1b[2J\u202egnp.py": b"", "n" * 200 + ".py": b""})
    (tmp_path / "alder" / os.fsdecode(b"\xff\xfe.py")).write_bytes(b"")
    submission = open_submission(path, staging, KNOWN)
    assert len(submission.notes) == 3
    assert all(note.isprintable() and len(note) < 250 for note in submission.notes)


def test_many_notes_are_cut_and_what_could_do_harm_comes_first(tmp_path: Path, staging: Path) -> None:
    files = {f"unknown_{number:03}.py": b"" for number in range(100)}
    submission = open_submission(folder(tmp_path / "alder", {**files, "conftest.py": b""}), staging, KNOWN)
    assert len(submission.notes) == LIMITS.notes
    assert submission.notes[0].startswith("`conftest.py`")
    assert submission.notes[-1] == "82 more notes are left out (101 files ignored)."


@pytest.mark.parametrize("shape", ["zip", "tar", "gz", "xz", "bz2"])
def test_no_damage_raises_anything_else(tmp_path: Path, shape: str) -> None:
    files = {"01_first/alpha.py": ANSWER * 20, "x" * 120 + ".py": ANSWER}
    path = tmp_path / "alder"
    zipped(path, files) if shape == "zip" else tarred(path, files, "" if shape == "tar" else shape)
    whole = path.read_bytes()
    generator = random.Random(f"damage {shape}")
    for number in range(120):
        data = bytearray(whole[: generator.randrange(1, len(whole))] if number % 3 == 0 else whole)
        for _ in range(generator.randrange(1, 6)):
            data[generator.randrange(len(data))] = generator.randrange(256)
        path.write_bytes(bytes(data))
        assert _files_or_sentence(path, tmp_path / f"staging-{number}") <= {"alpha"}


def _files_or_sentence(path: Path, staging: Path) -> set[str]:
    try:
        return {name for _, name in open_submission(path, staging, KNOWN).files}
    except UnreadableSubmission as error:
        return set() if str(error).isprintable() else {str(error)}
