"""The commands of an instructor, from a folder of submissions to pages and grades, on real exercises."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from grader.__main__ import main
from grader.catalogue import load_catalogue
from grader.results.schema import write_result
from tests.results.sample import HONEST

EXERCISE = load_catalogue().exercises[0]


@pytest.fixture
def database(tmp_path: Path) -> str:
    return str(tmp_path / "state" / "class.sqlite")


def make_class(folder: Path) -> Path:
    """A class that is graded in a moment: a stub, nothing, a syntax error, and a torn archive."""
    stub = EXERCISE.stub.read_bytes()
    place = EXERCISE.relative.as_posix()
    (folder / "alder" / EXERCISE.chapter).mkdir(parents=True)
    (folder / "alder" / place).write_bytes(stub)
    (folder / "birch").mkdir()
    with zipfile.ZipFile(folder / "cedar.zip", "w") as archive:
        archive.writestr(f"work/{place}", stub + b"\nthis is no Python\n")
    (folder / "dogwood.zip").write_bytes(b"PK\x03\x04")
    return folder


def test_from_submissions_to_pages_and_grades(
    tmp_path: Path, database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_class(tmp_path / "class")
    words = ["grade_class", str(folder), "--database", database, "--effort", "quick"]
    assert main(words) == 1
    printed = capsys.readouterr().out
    assert "4 submissions found." in printed
    assert "! dogwood  unreadable: `dogwood.zip` is damaged" in printed
    assert "4 submissions: 3 graded, 0 unchanged, 1 unreadable" in printed
    assert main(words) == 1
    assert "0 graded, 3 unchanged, 1 unreadable" in capsys.readouterr().out

    assert main(["report", "--database", database, "--out", str(tmp_path / "pages")]) == 0
    page = (tmp_path / "pages" / "index.html").read_text()
    assert "cedar" in page
    assert "dogwood" in page

    out = tmp_path / "export"
    assert main(["export", "gradescope", "--database", database, "--out", str(out)]) == 1
    assert "not exported: dogwood." in capsys.readouterr().err
    graded = json.loads((out / "cedar" / "results.json").read_text())
    assert graded["score"] == 0
    assert any("crash" in test["tags"] for test in graded["tests"])


def test_one_result_goes_straight_to_a_format(tmp_path: Path) -> None:
    write_result(HONEST, tmp_path / "result.json")
    words = ["export", "gradescope", "--result", str(tmp_path / "result.json"), "--out"]
    assert main([*words, str(tmp_path / "results.json")]) == 0
    assert json.loads((tmp_path / "results.json").read_text())["score"] == 7.5


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["grade_class", "nowhere"], "`nowhere` does not exist"),
        (["grade_class", ".", "--limit", "-1"], "is negative"),
        (["grade_class", ".", "nothing_like_this"], "There is no exercise or chapter"),
        (["grade_class", ".", "--effort", "quick", "nothing_like_this"], "There is no exercise or chapter"),
        (["report"], "No class was graded yet"),
        (["export", "csv"], "No class was graded yet"),
        (["export", "csv", "--result", "nowhere.json"], "cannot be read as a result"),
    ],
)
def test_what_the_user_can_mend_is_one_sentence(
    words: list[str],
    sentence: str,
    database: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*words, "--database", database]) == 2
    assert sentence in capsys.readouterr().err


def test_ctrl_c_is_taken_up_again(
    tmp_path: Path, database: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("grader.commands.grade_class.grade_class", interrupted)
    assert main(["grade_class", str(tmp_path), "--database", database]) == 2
    assert "the same command takes it up again" in capsys.readouterr().err


def test_one_submission_may_be_an_archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "alder.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"work/{EXERCISE.relative.as_posix()}", b"this is no Python\n")
        archive.writestr("work/conftest.py", b"raise SystemExit\n")
    out = tmp_path / "result.json"
    words = ["grade", EXERCISE.name, "--submission", str(path), "--effort", "quick", "--json", str(out)]
    assert main(words) == 1
    result = json.loads(out.read_text())
    assert result["submission"] == "alder"
    assert result["notes"] == ["`work/conftest.py` is ignored: it cannot change how work is graded."]
    assert "`work/conftest.py` is ignored" in " ".join(capsys.readouterr().out.split())
    assert main(["grade", "--submission", str(tmp_path / "nobody.zip")]) == 2


def test_a_word_too_many_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["report", "everything"], ["grade", "--efort", "quick"]):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 2
        assert "unrecognized arguments" in capsys.readouterr().err
