"""The autograder zip, unpacked and run as Gradescope does it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from grader.__main__ import main
from grader.catalogue import load_catalogue
from grader.catalogue.exercise import ROOT
from tests.environment import make_environment

(EXERCISE,) = load_catalogue().select(["manager_dict"])
OUTPUT_FIELDS = {
    "score",
    "max_score",
    "name",
    "number",
    "status",
    "output",
    "tags",
    "visibility",
    "extra_data",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = tmp_path_factory.mktemp("zip")
    (room / "course.toml").write_text(f"[points]\n{EXERCISE.name} = 100\n")
    words = ["autograder", str(room / "autograder.zip"), EXERCISE.name, "--effort", "quick"]
    assert main([*words, "--policy", str(room / "course.toml")]) == 0
    return room / "autograder.zip"


@pytest.fixture(scope="module")
def home(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`/autograder`, as Gradescope lays it out, with the environment that `setup.sh` makes."""
    home = tmp_path_factory.mktemp("autograder")
    subprocess.run(["unzip", "-q", str(archive), "-d", str(home / "source")], check=True)
    make_environment(home / "source" / ".venv")
    (home / "results").mkdir()
    return home


def run_autograder(home: Path) -> subprocess.CompletedProcess[str]:
    script = home / "source" / "run_autograder"
    environment = {**os.environ, "AUTOGRADER_HOME": str(home)}
    return subprocess.run(
        [str(script)], env=environment, capture_output=True, text=True, timeout=110, check=False
    )


def test_the_scripts_are_at_the_root_and_may_be_run(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        for name in ("setup.sh", "run_autograder"):
            member = opened.getinfo(name)
            assert member.external_attr >> 16 & 0o111
            assert b"\r" not in opened.read(member)
        names = opened.namelist()
    assert not any("specimens" in name or name.startswith(("solutions/", "tests/")) for name in names)
    assert f"grader/suites/{EXERCISE.chapter}/{EXERCISE.name}/test_{EXERCISE.name}.py" in names
    assert b"rich" in zipfile.ZipFile(archive).read("requirements.txt")


@pytest.mark.parametrize("name", ["setup.sh", "run_autograder"])
def test_the_scripts_are_sound_shell(name: str) -> None:
    subprocess.run(["bash", "-n", str(ROOT / "grader" / "gradescope" / name)], check=True)


def test_the_same_kit_makes_the_same_zip(archive: Path, tmp_path: Path) -> None:
    policy = archive.with_name("course.toml")
    words = ["autograder", str(tmp_path / "again.zip"), EXERCISE.name, "--effort", "quick"]
    assert main([*words, "--policy", str(policy)]) == 0
    assert (tmp_path / "again.zip").read_bytes() == archive.read_bytes()


def test_a_submission_is_graded_as_gradescope_shows_it(home: Path) -> None:
    # Students upload the file alone, or in its folder: both are found.
    (home / "submission").mkdir()
    shutil.copyfile(EXERCISE.reference, home / "submission" / EXERCISE.reference.name)
    ran = run_autograder(home)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    shown = json.loads((home / "results" / "results.json").read_text())
    assert shown["score"] == 100
    assert shown["visibility"] == "visible"
    assert sum(test["max_score"] for test in shown["tests"]) == pytest.approx(100)
    for test in shown["tests"]:
        assert set(test) <= OUTPUT_FIELDS
        assert test["status"] == "passed"


def test_a_stumble_of_the_grader_gives_nobody_a_score(home: Path, tmp_path: Path) -> None:
    (home / "results" / "results.json").write_text('{"score": 0}')
    options = home / "source" / "grade.options"
    before = options.read_text()
    options.write_text("no_such_exercise\n")
    ran = run_autograder(home)
    options.write_text(before)
    assert ran.returncode == 1
    assert ran.stdout.count("The grader stumbled") == 2
    assert not (home / "results" / "results.json").exists()


def test_an_option_that_a_shell_would_read_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["autograder", str(tmp_path / "a.zip"), "$(reboot)"]) == 2
    assert "There is no exercise or chapter" in capsys.readouterr().err
