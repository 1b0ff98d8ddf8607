"""Whose a submission is, in every layout that a course site or an instructor makes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader.errors import UserError
from grader.submissions import Found, find_submissions, open_submission
from tests.submissions.archives import ANSWER, KNOWN, folder, zipped

MIRROR = {"01_first/alpha.py": ANSWER}


def by_identity(path: Path) -> dict[str, Found]:
    return {found.identity: found for found in find_submissions(path, {"01_first"}).submissions}


def test_folders_and_archives_of_a_class(tmp_path: Path) -> None:
    for name in ("alder", "cedar", ".hidden", "__MACOSX"):
        folder(tmp_path / name, MIRROR)
    for name in ("birch.zip", "dogwood.tar.gz", "elm.rar", "roster.csv"):
        (tmp_path / name).write_bytes(b"")
    handed = find_submissions(tmp_path)
    assert [found.identity for found in handed.submissions] == ["alder", "birch", "cedar", "dogwood", "elm"]
    assert handed.notes == ("`roster.csv` is ignored: it is neither a folder nor a zip or tar.",)


def test_two_that_could_be_the_same_keep_their_full_names(tmp_path: Path) -> None:
    folder(tmp_path / "alder", MIRROR)
    zipped(tmp_path / "alder.zip", MIRROR)
    zipped(tmp_path / "Birch.zip", MIRROR)
    folder(tmp_path / "birch", MIRROR)
    assert sorted(by_identity(tmp_path)) == ["Birch.zip", "alder", "alder.zip", "birch"]


def test_names_that_look_alike_when_printable_stay_apart(tmp_path: Path) -> None:
    for ending in ("one", "two"):
        folder(tmp_path / ("x" * 130 + ending), MIRROR)
    folder(tmp_path / os.fsdecode(b"\xff"), MIRROR)
    folder(tmp_path / "\\xff", MIRROR)
    identities = list(by_identity(tmp_path))
    assert len({identity.casefold() for identity in identities}) == 4
    assert all(identity.isprintable() for identity in identities)


def test_a_canvas_download(tmp_path: Path) -> None:
    zipped(tmp_path / "alderann_12345_678910_work.zip", MIRROR)
    zipped(tmp_path / "birchbo_LATE_222_333_work-1.zip", MIRROR)
    zipped(tmp_path / "alderann_99_678911_work.zip", MIRROR)
    found = by_identity(tmp_path)
    assert sorted(found) == ["alderann_12345", "alderann_99", "birchbo_222"]
    assert [each.late for each in found.values()] == [False, False, True]


def test_single_files_of_a_canvas_download_belong_together(tmp_path: Path) -> None:
    folder(
        tmp_path / "class",
        {
            "alderann_12345_1_alpha.py": b"old\n",
            "alderann_12345_2_alpha-1.py": b"middle\n",
            "alderann_12345_3_alpha-10.py": b"new\n",
            "alderann_12345_4_gamma.py": ANSWER,
            "alderann_12345_5_notes.txt": b"",
        },
    )
    (found,) = by_identity(tmp_path / "class").values()
    submission = open_submission(found.parts, tmp_path / "staging", KNOWN, identity=found.identity)
    assert {name: path.read_bytes() for (_, name), path in submission.files.items()} == {
        "alpha": b"new\n",
        "gamma": ANSWER,
    }


def test_a_moodle_download(tmp_path: Path) -> None:
    inner = folder(tmp_path / "class" / "Ann Alder_1234_assignsubmission_file_", {})
    zipped(inner / "work.zip", MIRROR)
    folder(tmp_path / "class" / "Bo von_Birch_77_assignsubmission_file_", MIRROR)
    folder(tmp_path / "class" / "Bo von_Birch_77_assignsubmission_onlinetext_", {"onlinetext.html": b""})
    zipped(tmp_path / "class" / "Cy Cedar_88_assignsubmission_file_work.zip", MIRROR)
    found = by_identity(tmp_path / "class")
    assert sorted(found) == ["Ann Alder_1234", "Bo von_Birch_77", "Cy Cedar_88"]
    for number, each in enumerate(found.values()):
        staged = open_submission(each.parts, tmp_path / f"staging-{number}", KNOWN)
        assert list(staged.files) == [("01_first", "alpha")]


@pytest.mark.parametrize(
    ("parent", "clones", "identities"),
    [
        ("hw1-submissions", ["hw1-alder", "hw1-birch-tree"], ["alder", "birch-tree"]),
        ("hw1-submissions", ["hw1-alder"], ["alder"]),
        ("here", ["lab-2-alder", "lab-2-birch"], ["alder", "birch"]),
        ("here", ["lab-2-alder"], ["lab-2-alder"]),
        ("here", ["alder", "birch"], ["alder", "birch"]),
        ("here", ["hw-al", "hw-alder"], ["al", "alder"]),
    ],
)
def test_clones_of_a_github_classroom(
    tmp_path: Path, parent: str, clones: list[str], identities: list[str]
) -> None:
    for clone in clones:
        folder(tmp_path / parent / clone, {**MIRROR, ".git/HEAD": b""})
    assert sorted(by_identity(tmp_path / parent)) == identities


@pytest.mark.parametrize("wrapping", ["", "exercises/"])
def test_one_submission_is_no_class(tmp_path: Path, wrapping: str) -> None:
    with pytest.raises(UserError, match="is one submission, not a class"):
        find_submissions(folder(tmp_path / "alder", {f"{wrapping}01_first/alpha.py": ANSWER}), {"01_first"})


@pytest.mark.parametrize("what", ["missing", "file", "empty"])
def test_nothing_to_grade_is_said_so(tmp_path: Path, what: str) -> None:
    path = tmp_path / "class"
    if what == "file":
        path.write_bytes(b"")
    elif what == "empty":
        path.mkdir()
    with pytest.raises(UserError, match=r"a class is a folder|holds no submission"):
        find_submissions(path)
