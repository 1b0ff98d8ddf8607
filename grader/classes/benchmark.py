"""How many submissions a class run grades in a minute, against plain pytest on one after the other."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.catalogue import Exercise, load_catalogue
from grader.catalogue.exercise import ROOT
from grader.grading import clean_environment
from grader.sandbox.ladder import strongest_rung, word_of

EFFORT = "quick"


@dataclass(frozen=True, slots=True)
class Throughput:
    """The same submissions graded both ways, in one run."""

    submissions: int
    plain_seconds: float
    class_seconds: float

    @property
    def ratio(self) -> float:
        """How many times faster the class run is."""
        return self.plain_seconds / self.class_seconds


def throughput(names: Sequence[str], copies: int) -> Throughput:
    """Grade `copies` of each reference of `names`, each a submission, by pytest and by a class run."""
    exercises = load_catalogue().select(names)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        room = Path(folder)
        room.chmod(0o755)
        students = [_hand_in(room / "class", each, copy) for each in exercises for copy in range(copies)]
        # Half of one before and half after the other: load on the machine hits both alike.
        half = len(students) // 2
        before = sum(_plain(*each) for each in students[:half])
        together = _class(room)
        after = sum(_plain(*each) for each in students[half:])
        return Throughput(len(students), before + after, together)


def _hand_in(folder: Path, exercise: Exercise, copy: int) -> tuple[Path, Exercise]:
    target = folder / f"{exercise.name}-{copy}" / exercise.relative
    target.parent.mkdir(parents=True)
    shutil.copyfile(exercise.reference, target)
    return target.parents[1], exercise


def _plain(submission: Path, exercise: Exercise) -> float:
    command = [sys.executable, "-P", "-m", "pytest", "-c", str(ROOT / "grader/plugin/pytest.ini")]
    command += [f"--rootdir={ROOT}", "-p", "no:cacheprovider", "-p", "grader.plugin.plugin"]
    command += [f"--grader-submission={submission}", f"--grader-effort={EFFORT}"]
    command += [f"--grader-rung={word_of(strongest_rung())}", *map(str, exercise.suite_files())]
    return _seconds(command)


def _class(room: Path) -> float:
    command = [sys.executable, "-m", "grader", "grade_class", str(room / "class"), "--effort", EFFORT]
    return _seconds([*command, "--database", str(room / "class.sqlite")])


def _seconds(command: Sequence[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=clean_environment(ROOT), stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def cores() -> int:
    """Return how many cores both could use."""
    return len(os.sched_getaffinity(0))
