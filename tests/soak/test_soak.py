"""The soak with a few students: real grading, killed and resumed, equals a run that nobody disturbed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from grader.catalogue import load_catalogue
from grader.results.model import Verdict
from tests.soak.comparing import differences, findings, graded_twice, is_chance, proved_racy
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
    assert [each for each in differences(findings(disturbed.database), found) if _decides(each[1])] == []
    assert graded_twice(disturbed.database) == []


def _decides(finding: str) -> bool:
    """Say whether it is a status or incident; in single checks a broken program may vary by itself."""
    return "." not in finding and "decided by" not in finding


def test_of_a_racy_answer_only_the_checks_are_chance() -> None:
    race, wrong, passed = (Verdict.RACE.value, 0.0), (Verdict.WRONG_RESULT.value, 0.0), ("passed", 1.0)
    one = {"ann": {"gate": "failed", "gate.twice": wrong, "bank": "failed", "bank.sum": wrong}}
    other = {"ann": {"gate": "passed", "gate.twice": race, "bank": "failed", "bank.sum": passed}}
    racy = proved_racy(one, other)
    assert racy == {("ann", "gate")}
    chance = {subject: is_chance(subject, racy) for subject in differences(one, other)}
    assert chance == {("ann", "gate"): False, ("ann", "gate.twice"): True, ("ann", "bank.sum"): False}


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
