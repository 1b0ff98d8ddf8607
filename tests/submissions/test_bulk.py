"""The zip of a whole class, as Canvas and Moodle make it, is taken as it is."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from grader.errors import UserError
from grader.submissions import find_submissions, open_submission, unpacked
from grader.submissions.bulk import MOST_MEMBERS
from tests.submissions.archives import ANSWER, KNOWN, zipped

MIRROR = {"01_first/alpha.py": ANSWER}


def test_a_moodle_zip_with_zips_inside(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "work.zip", MIRROR).read_bytes()
    bulk = zipped(
        tmp_path / "Course-Homework-17.zip",
        {
            "Ann Alder_1234_assignsubmission_file_/work.zip": inner,
            "Bo Birch_77_assignsubmission_file_/01_first/alpha.py": ANSWER,
        },
    )
    with unpacked(bulk, tmp_path / "beside") as folder:
        assert folder.name == "Course-Homework-17"
        handed = find_submissions(folder, {"01_first"})
        assert [each.identity for each in handed.submissions] == ["Ann Alder_1234", "Bo Birch_77"]
        for number, each in enumerate(handed.submissions):
            staged = open_submission(each.parts, tmp_path / f"staging-{number}", KNOWN)
            assert list(staged.files) == [("01_first", "alpha")]
    assert not (tmp_path / "beside").exists()


def test_a_canvas_zip_of_single_files(tmp_path: Path) -> None:
    bulk = zipped(tmp_path / "submissions.zip", {"alderann_LATE_12_345_alpha-2.py": ANSWER})
    with unpacked(bulk, tmp_path / "beside") as folder:
        (found,) = find_submissions(folder, {"01_first"}).submissions
        assert (found.identity, found.late) == ("alderann_12", True)


def test_a_folder_is_left_as_it_is(tmp_path: Path) -> None:
    with unpacked(tmp_path, tmp_path / "beside") as folder:
        assert folder == tmp_path


def test_nothing_is_written_outside(tmp_path: Path) -> None:
    bulk = tmp_path / "bulk.zip"
    with zipfile.ZipFile(bulk, "w") as archive:
        archive.writestr("../outside.py", b"x")
        archive.writestr("/absolute.py", b"x")
        link = zipfile.ZipInfo("alder/link.py")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("alder/01_first/alpha.py", ANSWER)
    with unpacked(bulk, tmp_path / "beside") as folder:
        assert [path.name for path in folder.rglob("*") if path.is_file()] == ["alpha.py"]
        assert not (tmp_path / "beside" / "outside.py").exists()


def test_what_cannot_be_unpacked_is_one_sentence_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = zipped(tmp_path / "whole.zip", {"alder/01_first/alpha.py": ANSWER * 400}).read_bytes()
    torn = tmp_path / "torn.zip"
    torn.write_bytes(whole[:60] + b"\xff" * 40 + whole[100:])
    with pytest.raises(UserError, match="cannot be unpacked"), unpacked(torn, tmp_path / "beside"):
        pass
    monkeypatch.setattr("grader.submissions.bulk.MOST_MEMBERS", 0)
    with (
        pytest.raises(UserError, match="more than a class can"),
        unpacked(tmp_path / "whole.zip", tmp_path / "beside"),
    ):
        pass
    assert MOST_MEMBERS > 0
    assert not (tmp_path / "beside").exists()
