"""What a student types and what comes back: words, exit statuses, one sentence on mistakes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def grader(*arguments: str, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "grader", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=110, check=False)


def test_untouched_stubs_are_not_started_and_exit_0(tmp_path: Path) -> None:
    done = grader("grade", "--submission", str(ROOT / "exercises"), "--json", str(tmp_path / "out.json"))
    assert done.returncode == 0, done.stderr
    result = json.loads((tmp_path / "out.json").read_text())
    assert {each["status"] for each in result["exercises"]} == {"not_started"}
    assert result["schema"] == 1
    assert result["score"] == 0


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("grade", "bank_deposit"), "bank_deposit_race"),
        (("grade", "--submission", "/nowhere"), "/nowhere"),
        (("grade", "--runs", "0"), "--runs 0"),
        (("grade", "--suites", "/nowhere"), "/nowhere"),
        (("hint", "no_such_thing"), "no_such_thing"),
        (("nonsense",), "nonsense"),
        (("replay", "nonsense"), "nonsense"),
    ],
)
def test_mistakes_get_one_sentence_and_exit_2(arguments: tuple[str, ...], found: str) -> None:
    done = grader(*arguments)
    assert done.returncode == 2
    assert found in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments", [("list",), ("explore", "tests/engine/programs/racy/race__memoryview.py")]
)
def test_who_stops_reading_is_no_error(arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    command = [sys.executable, "-m", "grader", *arguments]
    os.close(reader)
    done = subprocess.run(command, cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, timeout=110, check=False)
    os.close(writer)
    assert done.returncode == 2
    assert done.stderr == b""


def test_a_failing_answer_exits_1_and_explains(tmp_path: Path) -> None:
    folder = tmp_path / "01_processes"
    folder.mkdir()
    (folder / "half_file_copy.py").write_text(
        "def copy_halves(source, destination):\n    open(destination, 'w').close()\n"
    )
    done = grader("grade", "half_file_copy", "--submission", str(tmp_path), "--effort", "quick")
    assert done.returncode == 1, done.stderr
    assert "wrong result" in done.stdout
    assert "nox -s hint -- half_file_copy" in done.stdout


@pytest.fixture
def own_kit(tmp_path: Path) -> Path:
    """A copy of the kit without solutions, where hints and progress are the test's own."""
    root = tmp_path / "kit"
    ignore = shutil.ignore_patterns("__pycache__", "out", "sample_class", ".*")
    for name in ("exercises", "grader", "reports"):
        shutil.copytree(ROOT / name, root / name, ignore=ignore)
    return root


def test_hints_come_one_by_one_and_the_list_counts_them(own_kit: Path) -> None:
    first = grader("hint", "bank_deposit_race", root=own_kit).stdout
    second = grader("hint", "bank_deposit_race", root=own_kit).stdout
    again = grader("hint", "bank_deposit_race", "--again", root=own_kit).stdout
    assert "Hint 1 of" in first
    assert "Hint 2 of" in second
    assert "Hint 2 of" in again
    listed = grader("list", root=own_kit).stdout
    assert "2 hints taken" in listed
    assert "Next: exercises/01_processes/fork_twice.py" in listed


def test_doctor_finds_this_machine_fit() -> None:
    done = grader("doctor")
    assert done.returncode == 0, done.stdout
    assert "L0 plain processes" in done.stdout


def test_the_interleaving_of_a_check_can_be_replayed(tmp_path: Path) -> None:
    specimen = ROOT / "grader/suites/02_shared_memory/bank_deposit_race/specimens/race__unlocked_update.py"
    target = tmp_path / "submission" / "02_shared_memory" / "bank_deposit_race.py"
    target.parent.mkdir(parents=True)
    shutil.copyfile(specimen, target)
    submission, out = ("--submission", str(tmp_path / "submission")), tmp_path / "out.json"
    grader("grade", "bank_deposit_race", *submission, "--effort", "quick", "--json", str(out))
    checks = json.loads(out.read_text())["exercises"][0]["checks"]
    race = next(check for check in checks if check["name"] == "no_deposit_is_lost")
    assert race["verdict"] == "race"
    replayed = grader("replay", race["evidence"]["replay"], *submission, "--times", "5")
    assert replayed.returncode == 1, replayed.stderr
    assert "The call returned (" in replayed.stdout
    shutil.copyfile(ROOT / "solutions" / "02_shared_memory" / "bank_deposit_race.py", target)
    mended = grader("replay", race["evidence"]["replay"], *submission)
    assert mended.returncode == 0
    assert "no longer possible" in mended.stdout
