"""A class run killed with SIGKILL at random moments and resumed equals a run that nobody disturbed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from sqlalchemy import create_engine, text

from grader.classes.model import Standing
from grader.classes.store import Store
from tests.classes import fakes

ROOT = Path(__file__).parents[2]
STUDENTS = 16
KILLS = 10


def make_room(room: Path) -> Path:
    generator = random.Random("a class")
    words = [str(score) for score in range(11)] + ["raise", "die", "error", "slow"]
    work = {
        f"student-{number:02}": {name: generator.choice(words) for name in fakes.KNOWN}
        for number in range(STUDENTS)
    }
    fakes.hand_in(room / "class", work)
    (room / "class" / "torn.zip").write_bytes(b"PK\x03\x04")
    return room


def start(room: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.classes.victim", str(room)],
        cwd=ROOT,
        env={**os.environ, "GRADED": str(room / "graded.txt"), "CLASS_RUN_OF": str(room)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def outcome(room: Path) -> tuple[Standing, ...]:
    store = Store.open(room / "class.sqlite")
    standings = store.standings(store.last_run())
    store.close()
    return standings


def comparable(standings: tuple[Standing, ...]) -> list[object]:
    return [(each.identity, each.result, each.incident and each.incident.kind) for each in standings]


def survivors(room: Path) -> list[int]:
    """Who is left of the runs in `room`, once they had ten seconds to see that their runner is gone."""
    for _ in range(100):
        left = list(fakes.processes_with(f"CLASS_RUN_OF={room}".encode()))
        if not left:
            break
        time.sleep(0.1)
    return left


def test_killed_ten_times_at_random_moments_the_result_is_the_same(tmp_path: Path) -> None:
    calm = make_room(tmp_path / "calm")
    undisturbed = start(calm)
    printed, _ = undisturbed.communicate(timeout=100)
    assert printed == "begins\ndone\n"
    room = make_room(tmp_path / "killed")
    generator = random.Random("moments")
    for _ in range(KILLS):
        run = start(room)
        assert run.stdout is not None
        run.stdout.readline()
        try:
            run.wait(generator.uniform(0.0, 0.8))
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
        run.wait(10)
        run.stdout.close()
        assert survivors(room) == []
    last = start(room)
    printed, _ = last.communicate(timeout=100)
    assert printed == "begins\ndone\n"
    assert comparable(outcome(room)) == comparable(outcome(calm))
    assert doubled(room) == set()


def doubled(room: Path) -> set[str]:
    """Who has two attempts; those with an incident may, if a run was done before the last kill."""
    stumbled = {each.identity for each in outcome(room) if each.incident is not None}
    engine = create_engine(f"sqlite:///{room / 'class.sqlite'}")
    with engine.connect() as connection:
        query = text(
            "select run_id, students.identity from attempts join students on students.id = student_id"
        )
        attempts = [(run, identity) for run, identity in connection.execute(query)]
    engine.dispose()
    assert len(set(attempts)) == len(attempts)
    counts = Counter(identity for _, identity in attempts)
    return {identity for identity, count in counts.items() if count > 1} - stumbled
