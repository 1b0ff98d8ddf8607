"""Fast stand-ins for the grading function: what a file holds says what its grading does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from grader.classes.model import RunSettings
from grader.results.model import (
    Check,
    Environment,
    ExerciseResult,
    Status,
    SubmissionResult,
    Verdict,
)

KNOWN = {"alpha": "01_first", "beta": "01_first", "gamma": "02_second"}
ENVIRONMENT = Environment("3.11.0", "Linux", "fork", 2, "none", "normal")
SETTINGS = RunSettings(kit="kit", suites=dict.fromkeys(KNOWN, "suite"), seed=0, effort="quick")


def grade(folder: Path, identity: str, names: tuple[str, ...]) -> SubmissionResult:
    """Grade by obeying: a number is the score (of 10); a word is a way to go wrong."""
    exercises = tuple(_exercise(folder, name) for name in names)
    return SubmissionResult(
        submission=identity,
        seed=0,
        python="3.11.0",
        started="2026-01-01T00:00:00Z",
        seconds=0.0,
        score=sum(each.score for each in exercises),
        max_score=sum(each.max_score for each in exercises),
        exercises=exercises,
        environment=ENVIRONMENT,
    )


def _exercise(folder: Path, name: str) -> ExerciseResult:
    file = folder / KNOWN[name] / f"{name}.py"
    if not file.exists():
        return ExerciseResult(name, KNOWN[name], Status.NOT_STARTED, 0.0, 10.0, 0.0)
    word = file.read_text().strip()
    if word == "error":
        return ExerciseResult(name, KNOWN[name], Status.ERROR, 0.0, 10.0, 0.0)
    score = float(word) if word.isdigit() else _go_wrong(word, folder)
    status = Status.PASSED if score == 10 else Status.FAILED
    verdict = Verdict.PASSED if score == 10 else Verdict.RACE
    return ExerciseResult(
        name, KNOWN[name], status, score, 10.0, 0.0, (Check("check", "a check", score, 10.0, verdict),)
    )


def _go_wrong(word: str, folder: Path) -> float:
    if word == "raise":
        raise RuntimeError("a fault of the grader")
    if word == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "leave":
        os._exit(7)
    if word == "daemon":
        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
    if word == "hang":
        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
        threading.Event().wait()
    if word == "nap":
        time.sleep(20)
    if word == "slow":
        time.sleep(0.15)
    return 1.0


def grade_slowly(folder: Path, identity: str, names: tuple[str, ...]) -> SubmissionResult:
    """Grade as `grade` does, and write down in a file beside the class who was graded."""
    result = grade(folder, identity, names)
    with Path(os.environ["GRADED"]).open("a") as file:
        file.write(f"{identity}\n")
    return result


def only_alpha(folder: Path, identity: str, names: tuple[str, ...]) -> SubmissionResult:
    """Grade `alpha`, and refuse to be asked for anything else."""
    if names != ("alpha",):
        raise AssertionError(f"asked for {names}")
    return grade(folder, identity, names)


def hand_in(folder: Path, work: dict[str, dict[str, str]]) -> Path:
    """Make a class: student to exercise to content."""
    for student, files in work.items():
        (folder / student).mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            file = folder / student / KNOWN[name] / f"{name}.py"
            file.parent.mkdir(exist_ok=True)
            file.write_text(content)
    return folder


def processes_with(environment: bytes) -> Iterator[int]:
    """Yield the processes that inherited a mark in their environment: what a run started."""
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and environment in (entry / "environ").read_bytes():
                yield int(entry.name)
        except OSError:
            continue
