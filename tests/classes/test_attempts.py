"""Attempts of a class over time: what each was about, when it came, and what a policy makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.__main__ import main
from tests.classes import fakes
from tests.classes.test_runner import Room


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    made.store.close()


def test_each_attempt_knows_its_files_and_when_they_came(room: Room) -> None:
    fakes.hand_in(room.folder, {"alder": {"alpha": "3", "beta": "5"}})
    room.grade(times={"alder": "2026-11-20T00:00:00Z"})
    fakes.hand_in(room.folder, {"alder": {"beta": "10"}})
    room.grade(times={"alder": "2026-11-25T00:00:00Z"})
    first, second = room.store.attempts()["alder"]
    assert (first.submitted, second.submitted) == ("2026-11-20T00:00:00Z", "2026-11-25T00:00:00Z")
    assert first.files["01_first/alpha"] == second.files["01_first/alpha"]
    assert first.files["01_first/beta"] != second.files["01_first/beta"]


def test_what_was_not_graded_keeps_the_file_it_was_graded_from(room: Room) -> None:
    fakes.hand_in(room.folder, {"alder": {"alpha": "3", "beta": "5"}})
    room.grade()
    fakes.hand_in(room.folder, {"alder": {"alpha": "10", "beta": "10"}})
    room.grade(exercises=("alpha",))
    first, second = room.store.attempts()["alder"]
    assert [each.score for each in second.result.exercises][:2] == [10, 5]
    assert second.files["01_first/beta"] == first.files["01_first/beta"]
    assert second.files["01_first/alpha"] != first.files["01_first/alpha"]


def test_times_may_come_after_the_grading(room: Room) -> None:
    fakes.hand_in(room.folder, {"alder": {"alpha": "3"}})
    room.grade()
    room.grade(times={"alder": "2026-11-20T00:00:00Z"})
    (only,) = room.store.attempts()["alder"]
    assert only.submitted == "2026-11-20T00:00:00Z"
    room.grade(times={"alder": "2026-11-25T00:00:00Z"})
    assert room.store.attempts()["alder"][0].submitted == "2026-11-20T00:00:00Z"


def test_policy_and_history_from_the_command_line(
    room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fakes.hand_in(room.folder, {"alder": {"alpha": "8"}})
    room.grade(times={"alder": "2026-11-20T00:00:00Z"})
    fakes.hand_in(room.folder, {"alder": {"alpha": "2"}})
    room.grade()
    database = str(tmp_path / "state" / "class.sqlite")
    policy, out = tmp_path / "course.toml", tmp_path / "scores.csv"
    policy.write_text('attempt = "best"\n')
    words = ["export", "csv", "--database", database, "--out", str(out)]
    assert main(words) == 0
    last = out.read_text()
    assert main([*words, "--policy", str(policy)]) == 0
    best = out.read_text()
    assert ",2," in last
    assert ",8," in best
    assert main(["history", "alder", "--database", database]) == 0
    printed = capsys.readouterr().out
    assert "8 of 30" in printed
    assert "2 of 30" in printed
    assert main(["history", "nobody", "--database", database]) == 2
    assert "Nothing of `nobody` was graded" in capsys.readouterr().err
