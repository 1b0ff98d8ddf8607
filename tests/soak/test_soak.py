"""The soak with a few students: real grading, killed and resumed, equals a run that nobody disturbed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from grader.catalogue import load_catalogue
from tests.soak.comparing import differences, findings, graded_twice
from tests.soak.making import SHAPES, make_class
from tests.soak.running import ClassRun, copy_kit, disturb, finish

OPTIONS = ("--effort", "quick", "--runs", "1", "--no-sandbox")
STUDENTS, KILLS = 6, 2


@pytest.mark.timeout(600)
def test_killed_and_resumed_real_gradings_are_the_same(tmp_path: Path) -> None:
    exercises = load_catalogue().select(["semaphore_gate", "bank_deposit_race"])
    make_class(tmp_path / "class", exercises, STUDENTS, each=1, seed=3)
    (tmp_path / "class" / "torn.zip").write_bytes(b"PK\x03\x04")
    kit = copy_kit(tmp_path / "kit")
    disturbed = ClassRun(kit, tmp_path / "class", tmp_path / "disturbed.sqlite", OPTIONS)
    calm = ClassRun(kit, tmp_path / "class", tmp_path / "calm.sqlite", OPTIONS)
    disturb(disturbed, KILLS, STUDENTS, random.Random("moments"))
    finish(disturbed)
    finish(calm)
    found = findings(calm.database)
    assert len(found) == STUDENTS + 1
    assert found["torn"]["incident"] == "unreadable"
    assert [each for each in map(_decided, differences(findings(disturbed.database), found)) if each] == []
    assert graded_twice(disturbed.database) == []


def _decided(line: str) -> str:
    """Return a difference in a status or incident; in single checks a broken program may vary by itself."""
    return "" if "." in line.partition(":")[0] or "decided by" in line else line


def test_a_class_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    exercises = load_catalogue().select(["semaphore_gate", "bank_deposit_race", "manager_dict"])
    kinds = make_class(tmp_path / "one", exercises, 60, each=2, seed=1)
    assert make_class(tmp_path / "two", exercises, 60, each=2, seed=1) == kinds
    assert kinds["unreadable"] > 0
    assert {"reference", "untouched", "race", "passed"} <= set(kinds)
    names = [path.name for path in sorted((tmp_path / "one").iterdir())]
    assert names == [path.name for path in sorted((tmp_path / "two").iterdir())]
    assert len(names) == 60
    assert len(SHAPES) == 4
