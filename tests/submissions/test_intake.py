"""What honest submissions give, in every shape that students hand in."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.submissions import Submission, UnreadableSubmission, open_submission
from tests.submissions.archives import ANSWER, KNOWN, folder, tarred, zipped

MIRROR = {"01_first/alpha.py": ANSWER, "02_second/gamma.py": ANSWER + b"# other\n"}


def taken(submission: Submission) -> dict[str, bytes]:
    return {f"{chapter}/{name}.py": path.read_bytes() for (chapter, name), path in submission.files.items()}


@pytest.fixture
def staging(tmp_path: Path) -> Path:
    return tmp_path / "staging"


@pytest.mark.parametrize("wrapping", ["", "work/", "very/deep/inside/", "exercises/", ".\\work\\"])
@pytest.mark.parametrize("shape", ["folder", "zip", "tar", "gz", "xz", "bz2"])
def test_every_shape_gives_the_same_files(tmp_path: Path, staging: Path, shape: str, wrapping: str) -> None:
    if shape == "folder" and "\\" in wrapping:
        wrapping = "work/"
    files = {wrapping + name: content for name, content in MIRROR.items()}
    path = tmp_path / "alder"
    if shape == "folder":
        folder(path, files)
    elif shape == "zip":
        zipped(path, files)
    else:
        tarred(path, files, "" if shape == "tar" else shape)
    submission = open_submission(path, staging, KNOWN)
    assert taken(submission) == MIRROR
    assert submission.notes == ()
    assert submission.identity == "alder"
    assert sorted(str(each.relative_to(staging)) for each in staging.rglob("*.py")) == sorted(MIRROR)


def test_equal_work_has_equal_hashes_whatever_its_shape(tmp_path: Path) -> None:
    whole = folder(tmp_path / "one", {**MIRROR, "README.md": b"mine"})
    packed = zipped(tmp_path / "two.zip", {f"wrapped/{name}": text for name, text in MIRROR.items()})
    changed = folder(tmp_path / "three", {**MIRROR, "01_first/alpha.py": ANSWER + b"#"})
    hashes = [
        open_submission(path, tmp_path / f"staging-{number}", KNOWN).content_hash()
        for number, path in enumerate((whole, packed, changed))
    ]
    assert hashes[0] == hashes[1] != hashes[2]


def test_a_flat_file_counts_when_there_is_one(tmp_path: Path, staging: Path) -> None:
    path = folder(tmp_path / "alder", {"alpha.py": ANSWER, "02_second/beta.py": ANSWER})
    submission = open_submission(path, staging, KNOWN)
    assert taken(submission) == {"01_first/alpha.py": ANSWER, "01_first/beta.py": ANSWER}
    assert submission.notes == (
        "`alpha.py` was taken for `01_first/alpha.py`; its place is there.",
        "`02_second/beta.py` was taken for `01_first/beta.py`; its place is there.",
    )


def test_two_different_flat_files_are_refused_and_two_equal_ones_are_not(
    tmp_path: Path, staging: Path
) -> None:
    files = {"a/alpha.py": ANSWER, "b/alpha.py": b"pass\n", "a/beta.py": ANSWER, "b/beta.py": ANSWER}
    submission = open_submission(folder(tmp_path / "alder", files), staging, KNOWN)
    assert list(submission.files) == [("01_first", "beta")]
    assert "`alpha.py` was found 2 times with different content" in submission.notes[0]


def test_the_level_with_most_exercises_counts(tmp_path: Path, staging: Path) -> None:
    old = {f"backup/{name}": b"old\n" for name in list(MIRROR)[:1]}
    submission = open_submission(folder(tmp_path / "alder", {**MIRROR, **old}), staging, KNOWN)
    assert taken(submission) == MIRROR


def test_who_hands_in_the_whole_kit_hands_in_its_exercises(tmp_path: Path, staging: Path) -> None:
    files = {
        "kit/exercises/01_first/alpha.py": ANSWER,
        **{f"kit/a_copy/{name}": b"other\n" for name in MIRROR},
    }
    submission = open_submission(zipped(tmp_path / "alder.zip", files), staging, KNOWN)
    assert taken(submission)["01_first/alpha.py"] == ANSWER


def test_an_archive_inside_a_folder_is_opened(tmp_path: Path, staging: Path) -> None:
    path = folder(tmp_path / "alder", {})
    zipped(path / "work.zip", MIRROR)
    assert taken(open_submission(path, staging, KNOWN)) == MIRROR


def test_what_no_exercise_is_called_is_ignored_and_named(tmp_path: Path, staging: Path) -> None:
    files = dict.fromkeys(["conftest.py", "sitecustomize.py", "pytest.ini", "x.pth", "json.py"], b"1\n")
    path = folder(tmp_path / "alder", {**MIRROR, **files, "notes.txt": b"", ".git/config": b""})
    submission = open_submission(path, staging, KNOWN)
    assert taken(submission) == MIRROR
    assert {note.split("`")[1] for note in submission.notes} == set(files)


def test_an_empty_submission_is_nobodys_fault(tmp_path: Path, staging: Path) -> None:
    submission = open_submission(folder(tmp_path / "alder", {}), staging, KNOWN)
    assert submission.files == {}
    assert staging.is_dir()


@pytest.mark.parametrize(
    ("content", "word"), [(b"7z\xbc\xaf\x27\x1c" + bytes(64), "7-Zip"), (b"Rar!\x1a\x07\x00", "RAR")]
)
def test_foreign_archives_are_named(tmp_path: Path, staging: Path, content: bytes, word: str) -> None:
    path = tmp_path / "alder.zip"
    path.write_bytes(content)
    with pytest.raises(UnreadableSubmission, match=f"`alder.zip` is a {word} archive"):
        open_submission(path, staging, KNOWN)


def test_a_missing_submission_is_said_so(tmp_path: Path, staging: Path) -> None:
    with pytest.raises(UnreadableSubmission, match="There is no"):
        open_submission(tmp_path / "nobody", staging, KNOWN)
