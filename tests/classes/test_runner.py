"""What a class run promises: everybody graded once, nobody lost, no score overwritten by an accident."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from grader.classes.model import IncidentKind, RunSettings, Standing, Summary
from grader.classes.runner import grade_class
from grader.classes.store import Store
from grader.errors import UserError
from tests.classes import fakes
from tests.classes.watching import Remembering, options

WORK = {
    "alder": {"alpha": "10", "beta": "10", "gamma": "10"},
    "birch": {"alpha": "3"},
    "cedar": {},
}


class Room:
    """A class on disk with its database."""

    def __init__(self, path: Path) -> None:
        self.folder = path / "class"
        self.path = path
        self.store = Store.open(path / "state" / "class.sqlite")

    def grade(
        self, settings: RunSettings = fakes.SETTINGS, **more: Any
    ) -> tuple[Summary, Remembering, dict[str, Standing]]:
        watcher = Remembering()
        chosen = options(**more)
        summary = grade_class(self.folder, self.store, settings, fakes.grade, chosen, watcher)
        standings = self.store.standings(self.store.last_run())
        assert not self.store.staging.exists()
        return summary, watcher, {each.identity: each for each in standings}


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    made.store.close()


def scores(standings: dict[str, Standing]) -> dict[str, float]:
    return {identity: each.result.score for identity, each in standings.items() if each.result is not None}


def test_everybody_is_graded(room: Room) -> None:
    fakes.hand_in(room.folder, WORK)
    summary, watcher, standings = room.grade()
    assert summary == Summary(graded=3, reused=0, unreadable=0, stumbled=0)
    assert sorted(watcher.graded) == ["alder", "birch", "cedar"]
    assert scores(standings) == {"alder": 30.0, "birch": 3.0, "cedar": 0.0}
    assert all(each.result and each.result.max_score == 30.0 for each in standings.values())


def test_unchanged_work_is_not_graded_again_unless_asked(room: Room) -> None:
    fakes.hand_in(room.folder, WORK)
    first = scores(room.grade()[2])
    summary, watcher, standings = room.grade()
    assert summary == Summary(graded=0, reused=3, unreadable=0, stumbled=0)
    assert watcher.graded == []
    assert scores(standings) == first
    again, watcher, _ = room.grade(again=True)
    assert again.graded == 3
    assert len(room.store.history("alder")) == 2


def test_only_changed_exercises_are_graded_again(room: Room) -> None:
    fakes.hand_in(room.folder, WORK)
    room.grade()
    before = room.store.basis("alder")
    fakes.hand_in(room.folder, {"alder": {"alpha": "4"}})
    summary, _, standings = room.grade()
    after = room.store.basis("alder")
    assert (summary.graded, summary.reused) == (1, 2)
    assert scores(standings)["alder"] == 24.0
    assert [each.score for each in room.store.history("alder")] == [30.0, 24.0]
    assert before is not None
    assert after is not None
    assert {name for name in fakes.KNOWN if before.keys[name] != after.keys[name]} == {"alpha"}


def test_a_changed_suite_regrades_its_exercise_and_no_other(room: Room) -> None:
    fakes.hand_in(room.folder, WORK)
    room.grade()
    # The old stand-in is gone: were another exercise graded again, it would lose its points.
    suites = {**fakes.SETTINGS.suites, "alpha": "mended"}
    watcher = Remembering()
    chosen = options()
    changed = replace(fakes.SETTINGS, suites=suites)
    grade_class(room.folder, room.store, changed, fakes.only_alpha, chosen, watcher)
    standings = {each.identity: each for each in room.store.standings(room.store.last_run())}
    assert sorted(watcher.graded) == ["alder", "birch", "cedar"]
    assert scores(standings) == {"alder": 30.0, "birch": 3.0, "cedar": 0.0}


@pytest.mark.parametrize(
    "settings",
    [
        replace(fakes.SETTINGS, seed=1),
        replace(fakes.SETTINGS, effort="thorough"),
        replace(fakes.SETTINGS, kit="next"),
        replace(fakes.SETTINGS, options={"runs": 7}),
    ],
)
def test_other_settings_grade_everything_again(room: Room, settings: RunSettings) -> None:
    fakes.hand_in(room.folder, WORK)
    room.grade()
    summary, _, _ = room.grade(settings)
    assert summary.graded == 3


def test_one_student_or_one_exercise_leaves_the_others_as_they_were(room: Room) -> None:
    fakes.hand_in(room.folder, WORK)
    room.grade()
    fakes.hand_in(room.folder, {"alder": {"alpha": "1", "beta": "1"}, "birch": {"alpha": "10"}})
    _, watcher, standings = room.grade(students=("birch",))
    assert watcher.graded == ["birch"]
    assert scores(standings) == {"alder": 30.0, "birch": 10.0, "cedar": 0.0}
    _, watcher, standings = room.grade(exercises=("beta",))
    assert scores(standings) == {"alder": 21.0, "birch": 10.0, "cedar": 0.0}
    _, _, standings = room.grade()
    assert scores(standings) == {"alder": 12.0, "birch": 10.0, "cedar": 0.0}


def test_an_unknown_student_is_said_so(room: Room) -> None:
    fakes.hand_in(room.folder, WORK)
    with pytest.raises(UserError, match="no submission of `elm`"):
        room.grade(students=("elm",))


@pytest.mark.parametrize(
    ("word", "kind", "sentence"),
    [
        ("raise", IncidentKind.STUMBLED, "stumbled over this submission (RuntimeError: a fault"),
        ("die", IncidentKind.STUMBLED, "died before it answered (SIGKILL)"),
        ("leave", IncidentKind.STUMBLED, "died before it answered (exit status 7)"),
    ],
)
def test_a_stumble_is_an_incident_and_the_class_goes_on(
    room: Room, word: str, kind: IncidentKind, sentence: str
) -> None:
    fakes.hand_in(room.folder, WORK)
    room.grade()
    fakes.hand_in(room.folder, {"alder": {"alpha": word}, "birch": {"alpha": "5"}})
    summary, watcher, standings = room.grade()
    assert summary == Summary(graded=1, reused=1, unreadable=0, stumbled=1)
    assert watcher.incidents == ["alder"]
    incident = standings["alder"].incident
    assert incident is not None
    assert incident.kind is kind
    assert sentence in incident.sentence
    assert scores(standings) == {"alder": 30.0, "birch": 5.0, "cedar": 0.0}
    assert len(room.store.history("alder")) == 1


def test_a_hang_is_stopped_with_all_it_started_and_tells_where_it_hung(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = f"CLASS_RUN_OF={room.path}"
    monkeypatch.setenv(*mark.split("="))
    fakes.hand_in(room.folder, {"alder": {"alpha": "hang"}, "birch": {"alpha": "10"}})
    _, _, standings = room.grade(limit_seconds=3.0)
    incident = standings["alder"].incident
    assert incident is not None
    assert incident.kind is IncidentKind.HUNG
    assert "_go_wrong" in incident.detail
    assert scores(standings) == {"birch": 10.0}
    assert [pid for pid in fakes.processes_with(mark.encode()) if pid != os.getpid()] == []


def test_what_a_grading_leaves_running_is_ended(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = f"CLASS_RUN_OF={room.path}"
    monkeypatch.setenv(*mark.split("="))
    fakes.hand_in(room.folder, {"alder": {"alpha": "daemon"}})
    summary, _, _ = room.grade()
    assert summary.graded == 1
    assert [pid for pid in fakes.processes_with(mark.encode()) if pid != os.getpid()] == []


def test_a_check_that_the_grader_could_not_judge_never_overwrites_a_score(room: Room) -> None:
    fakes.hand_in(room.folder, WORK)
    room.grade()
    fakes.hand_in(room.folder, {"alder": {"alpha": "error", "beta": "5"}})
    summary, _, standings = room.grade()
    assert summary.stumbled == 1
    assert scores(standings)["alder"] == 25.0
    incident = standings["alder"].incident
    assert incident is not None
    assert "could not judge `alpha`" in incident.sentence
    # It is tried again in the next run, and only it.
    fakes.hand_in(room.folder, {"alder": {"alpha": "7"}})
    _, _, standings = room.grade()
    assert scores(standings)["alder"] == 22.0
    assert standings["alder"].incident is None


def test_an_unreadable_archive_is_the_students_to_mend(room: Room) -> None:
    fakes.hand_in(room.folder, WORK)
    room.grade()
    (room.folder / "dogwood.zip").write_bytes(b"PK\x03\x04 and no more")
    summary, _, standings = room.grade()
    assert summary == Summary(graded=0, reused=3, unreadable=1, stumbled=0)
    assert standings["dogwood"].result is None
    incident = standings["dogwood"].incident
    assert incident is not None
    assert incident.kind is IncidentKind.UNREADABLE
    assert "`dogwood.zip` is damaged" in incident.sentence


def test_who_hands_in_no_longer_leaves_the_run_but_not_the_history(room: Room) -> None:
    fakes.hand_in(room.folder, WORK)
    room.grade()
    for path in sorted((room.folder / "birch").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (room.folder / "birch").rmdir()
    assert sorted(room.grade()[2]) == ["alder", "cedar"]
    assert len(room.store.history("birch")) == 1


def test_two_runs_cannot_use_one_database(room: Room) -> None:
    fakes.hand_in(room.folder, WORK)
    with (
        closing(Store.open(room.path / "state" / "class.sqlite")) as other,
        other.alone(),
        pytest.raises(UserError, match="Another class run is writing"),
    ):
        room.grade()


def test_what_is_no_database_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no database, but long enough to be taken for one" * 40)
    with pytest.raises(UserError, match=r"cannot be opened: file is not a database\."):
        Store.open(tmp_path / "notes.txt")
    with pytest.raises(UserError, match="cannot be opened"):
        Store.open("nothing://here")


def test_a_student_learns_what_of_their_work_does_not_count(room: Room) -> None:
    fakes.hand_in(room.folder, {"alder": {"alpha": "10"}})
    (room.folder / "alder" / "02_second").mkdir()
    (room.folder / "alder" / "02_second" / "gamma.py").write_bytes(b"x = 1\0")
    (room.folder / "alder" / "conftest.py").write_text("")
    standing = room.grade()[2]["alder"]
    assert standing.result is not None
    assert standing.result.notes == standing.notes
    assert "`02_second/gamma.py` holds NUL bytes" in standing.notes[0]
    assert "`conftest.py` is ignored" in standing.notes[1]


def test_an_unfinished_run_is_told_from_a_finished_one(room: Room) -> None:
    fakes.hand_in(room.folder, WORK)
    run = room.store.begin(room.folder, fakes.SETTINGS)
    assert not room.store.is_finished(run)
    room.grade()
    assert room.store.last_run() == run
    assert room.store.is_finished(run)
