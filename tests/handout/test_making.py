"""A handout holds what students need and nothing else, and can be made again in its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from grader.__main__ import main
from grader.catalogue.exercise import ROOT
from grader.catalogue.handout import changed_files, read_manifest
from grader.classes.kit import kit_fingerprint
from grader.commands.doctor import handout_finding
from grader.errors import GraderError, UserError
from grader.handout import make_handout
from tests.handout.small_kit import EXERCISE, make_kit


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    return make_kit(tmp_path / "kit")


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_what_students_get(kit: Path, tmp_path: Path) -> None:
    made = make_handout(kit, tmp_path / "handout")
    found = names(made.folder)
    suite = f"grader/suites/{EXERCISE.chapter}/{EXERCISE.name}"
    assert {name for name in found if "suites" in name} == {
        f"{suite}/open_{EXERCISE.name}_probes.py",
        f"{suite}/test_open_{EXERCISE.name}.py",
    }
    assert f"exercises/{EXERCISE.chapter}/{EXERCISE.name}.hints.md" in found
    assert {"README.md", ".github/workflows/grade.yml", ".gitignore", "noxfile.py", "handout.json"} <= found
    kept = ("solutions/", "tests/", "reports/sample_class", "grader/attacks", "grader/commands/verify.py")
    assert [name for name in found if name.startswith(kept)] == []
    assert made.open_checks == 1
    assert made.manifest.hidden_checks[EXERCISE.name] == 7


def test_an_exercise_without_open_checks_gets_one(kit: Path, tmp_path: Path) -> None:
    for path in (kit / EXERCISE.suite.relative_to(ROOT)).glob("*open_*"):
        path.unlink()
    made = make_handout(kit, tmp_path / "handout")
    assert made.without_open_checks == (EXERCISE.name,)
    suite = made.folder / EXERCISE.suite.relative_to(ROOT)
    check = (suite / f"test_open_{EXERCISE.name}.py").read_text()
    assert "the file can be loaded and defines `count_words`" in check
    for broken, verdict in (("def count(): ...\n", "wrong_result"), ("import nothing_like_it\n", "crash")):
        work = tmp_path / verdict / EXERCISE.relative
        work.parent.mkdir(parents=True)
        work.write_text(broken)
        out = tmp_path / verdict / "result.json"
        words = ["grade", EXERCISE.name, "--submission", str(tmp_path / verdict), "--json", str(out)]
        overlay = ["--suites", str(made.folder / "grader" / "suites"), "--no-sandbox", "--effort", "quick"]
        assert main([*words, *overlay]) == 1
        first = json.loads(out.read_text())["exercises"][0]["checks"][0]
        assert (first["name"], first["verdict"]) == ("file_defines_what_is_asked_for", verdict)


def test_the_whole_kit_gives_nothing_away(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["handout", str(tmp_path / "handout")]) == 0
    assert "no line of a reference, hidden suite or specimen" in capsys.readouterr().out
    assert (ROOT / "solutions").is_dir()
    # What a student's grader says and what the kit's says are said by the same code.
    assert kit_fingerprint(tmp_path / "handout") == kit_fingerprint(ROOT)
    assert not (tmp_path / "handout" / "solutions").exists()


def test_a_new_edition_takes_the_place_of_the_old_one(kit: Path, tmp_path: Path) -> None:
    old = make_handout(kit, tmp_path / "handout")
    assert make_handout(kit, tmp_path / "handout").manifest == old.manifest
    (tmp_path / "handout" / ".git").mkdir()
    (tmp_path / "handout" / "notes.txt").write_text("mine")
    (kit / "exercises" / EXERCISE.chapter / f"{EXERCISE.name}.hints.md").unlink()
    new = make_handout(kit, tmp_path / "handout")
    assert new.manifest.edition != old.manifest.edition
    assert not any(name.endswith(".hints.md") for name in names(new.folder))
    assert (new.folder / "notes.txt").read_text() == "mine"
    assert (new.folder / ".git").is_dir()


def test_a_folder_with_something_else_is_left_alone(kit: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("years of work")
    with pytest.raises(UserError, match="is not empty and no handout"):
        make_handout(kit, tmp_path / "thesis")
    with pytest.raises(UserError, match="lies in the kit itself"):
        make_handout(kit, kit / "handout")
    assert names(tmp_path / "thesis") == {"chapter.txt"}


def test_a_changed_grader_is_seen(kit: Path, tmp_path: Path) -> None:
    folder = make_handout(kit, tmp_path / "handout").folder
    assert changed_files(folder) == ()
    (folder / EXERCISE.stub.relative_to(ROOT)).write_text("solved = True\n")
    (folder / "noxfile.py").unlink()
    (folder / "grader" / "plugin" / "plugin.py").write_text("everything passes\n")
    assert changed_files(folder) == ("grader/plugin/plugin.py", "noxfile.py")
    assert "2 of its files changed" in handout_finding(folder).found
    assert "`grader/plugin/plugin.py`" in handout_finding(folder).advice


def test_a_damaged_manifest_is_the_graders_fault(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None
    for text in ("{", "[]", json.dumps({"version": "1"})):
        (tmp_path / "handout.json").write_text(text)
        with pytest.raises(GraderError, match="get the handout anew"):
            read_manifest(tmp_path)
