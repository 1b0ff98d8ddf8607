"""Runs `grade_class` in a process of its own, and ends it with SIGKILL when it has come so far."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.catalogue.exercise import ROOT
from tests.classes.fakes import processes_with

LOOK_SECONDS = 0.05
LEAVE_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class ClassRun:
    """A class to grade into a database, again and again with the same command."""

    kit: Path
    """A copy of the kit: what somebody edits meanwhile in the other would be graded again, and rightly."""
    submissions: Path
    database: Path
    options: Sequence[str]

    def start(self) -> subprocess.Popen[bytes]:
        """Begin to grade; all that it prints is added to a log beside the database."""
        words = [sys.executable, "-m", "grader", "grade_class", str(self.submissions), *self.options]
        with self.database.with_suffix(".log").open("ab") as log:
            return subprocess.Popen(
                [*words, "--database", str(self.database)],
                cwd=self.kit,
                env={**os.environ, "PYTHONPATH": str(self.kit), "SOAK_OF": str(self.database)},
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def settled(self) -> int:
        """Return how many results and incidents are written down."""
        try:
            with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as connection:
                query = "select (select count(*) from attempts) + (select count(*) from incidents)"
                return int(connection.execute(query).fetchone()[0])
        except sqlite3.Error:
            return 0  # not made yet, or locked for a moment

    def survivors(self) -> list[int]:
        """Return who is left of the runs once they had time to see that they are alone."""
        deadline = time.monotonic() + LEAVE_SECONDS
        left = list(processes_with(f"SOAK_OF={self.database}".encode()))
        while left and time.monotonic() < deadline:
            time.sleep(0.1)
            left = list(processes_with(f"SOAK_OF={self.database}".encode()))
        return left


def copy_kit(folder: Path) -> Path:
    """Copy what grades to `folder`, and return it."""
    for name in ("exercises", "grader"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def finish(run: ClassRun) -> None:
    """Grade to the end; raises when the command could not do its job."""
    status = run.start().wait()
    if status not in (0, 1):
        log = run.database.with_suffix(".log").read_text(errors="replace")
        raise RuntimeError(f"`grade_class` ended with status {status}:\n{log[-2000:]}")


def disturb(run: ClassRun, kills: int, of: int, generator: random.Random) -> int:
    """Start the run `kills` times and kill it at random moments of its progress; return how often it was hit.

    Args:
        run: the run.
        kills: how often.
        of: how many submissions there are: kills fall anywhere between the first and the last.
        generator: decides when.
    """
    hits = 0
    for goal in sorted(generator.sample(range(of), min(kills, of))):
        process = run.start()
        while process.poll() is None and run.settled() < goal:
            time.sleep(LOOK_SECONDS)
        try:
            # Anywhere in what follows: while a result is written, while a worker starts, while one is killed.
            process.wait(generator.uniform(0.0, 1.5))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            hits += 1
        process.wait()
        left = run.survivors()
        if left:
            raise RuntimeError(f"Processes {left} outlived a run that was killed.")
    return hits
