"""A class graded on a Dask cluster, a real one with two workers, equals the same class graded here."""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.__main__ import main
from grader.catalogue import load_catalogue
from grader.catalogue.exercise import ROOT
from grader.classes.cluster import Cluster
from grader.classes.model import Incident, IncidentKind
from grader.errors import UserError
from tests.classes import fakes
from tests.classes.test_runner import Room, scores

pytest.importorskip("distributed", reason="the group `cluster` of pyproject.toml is not installed")
# Dask's own: it warns of slow network interfaces, ports in use and its coming versions.
pytestmark = [pytest.mark.filterwarnings("default"), pytest.mark.timeout(300)]

START_SECONDS = 60.0
WORDS = {
    "alder": {"alpha": "10", "beta": "10", "gamma": "10"},
    "birch": {"alpha": "3"},
    "cedar": {},
    "dogwood": {"alpha": "raise"},
    "elm": {"alpha": "slow", "beta": "7"},
    "fir": {"alpha": "3"},
}


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A scheduler and two workers, each a process of its own, as a course's cluster has them."""
    room = tmp_path_factory.mktemp("cluster")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DASK_DISTRIBUTED__WORKER__DAEMON": "False"}
    log = room / "scheduler.log"
    started = [
        begin(room, environment, log, "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    ]
    try:
        address = address_in(log)
        for number in range(2):
            words = ("worker", address, "--nthreads", "1", "--no-dashboard", "--local-directory", str(room))
            started.append(begin(room, environment, room / f"worker-{number}.log", *words))
        yield address
    finally:
        for each in reversed(started):
            each.terminate()
            each.wait(30)


def begin(room: Path, environment: dict[str, str], log: Path, *words: str) -> subprocess.Popen[bytes]:
    with log.open("wb") as file:
        command = [sys.executable, "-m", "dask", *words]
        return subprocess.Popen(command, cwd=room, env=environment, stdout=file, stderr=subprocess.STDOUT)


def address_in(log: Path) -> str:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        found = re.search(r"tcp://127\.0\.0\.1:\d+", log.read_text(errors="replace"))
        if found:
            return found[0]
        time.sleep(0.1)
    raise AssertionError(log.read_text(errors="replace"))


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    made.store.close()


def wait_for_workers(scheduler: str) -> None:
    distributed = importlib.import_module("distributed")
    with distributed.Client(scheduler, timeout=START_SECONDS) as client:
        client.wait_for_workers(2, timeout=START_SECONDS)


def test_the_same_class_has_the_same_results(scheduler: str, room: Room, tmp_path: Path) -> None:
    wait_for_workers(scheduler)
    fakes.hand_in(room.folder, WORDS)
    summary, watcher, standings = room.grade(run_jobs=Cluster(scheduler))
    assert (summary.graded, summary.stumbled) == (5, 1)
    assert sorted(watcher.graded) == ["alder", "birch", "cedar", "elm", "fir"]
    assert standings["dogwood"].incident == Incident(
        IncidentKind.STUMBLED,
        "The grader stumbled over this submission (RuntimeError: a fault of the grader).",
        standings["dogwood"].incident.detail if standings["dogwood"].incident else "",
    )
    here = Room(tmp_path / "here")
    fakes.hand_in(here.folder, WORDS)
    assert scores(here.grade()[2]) == scores(standings)
    here.store.close()
    again, watcher, _ = room.grade(run_jobs=Cluster(scheduler))
    assert (again.graded, watcher.graded) == (0, [])


def test_real_work_is_graded_there(
    scheduler: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wait_for_workers(scheduler)
    exercise = load_catalogue().exercises[0]
    work = tmp_path / "class" / "alder" / exercise.relative
    work.parent.mkdir(parents=True)
    work.write_text("this is no Python\n")
    words = [str(tmp_path / "class"), exercise.name, "--effort", "quick", "--scheduler", scheduler]
    assert main(["grade_class", *words, "--database", str(tmp_path / "class.sqlite")]) == 0
    assert "1 failed" in capsys.readouterr().out


def test_what_hangs_on_a_worker_is_an_incident(scheduler: str, room: Room) -> None:
    wait_for_workers(scheduler)
    fakes.hand_in(room.folder, {"alder": {"alpha": "nap"}, "birch": {"alpha": "4"}})
    summary, _, standings = room.grade(run_jobs=Cluster(scheduler), limit_seconds=3.0)
    assert (summary.graded, summary.stumbled) == (1, 1)
    incident = standings["alder"].incident
    assert incident is not None
    assert incident.kind is IncidentKind.HUNG


def test_no_scheduler_is_one_sentence(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("grader.classes.cluster.CONNECT_SECONDS", 0.5)
    fakes.hand_in(room.folder, {"alder": {"alpha": "3"}})
    with pytest.raises(UserError, match="No Dask scheduler answers at `tcp://127"):
        room.grade(run_jobs=Cluster("tcp://127.0.0.1:1"))
