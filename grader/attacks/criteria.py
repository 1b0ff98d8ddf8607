"""Tries one attack on one rung and says what it achieved."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader import procfs
from grader.attacks.corpus import EXERCISE, Attack
from grader.attacks.ground import Ground
from grader.catalogue import load_catalogue
from grader.errors import GraderError
from grader.grading import GradeOptions, grade_submission
from grader.plugin.student import Effort
from grader.results.model import SubmissionResult, Verdict
from grader.results.schema import to_json
from grader.sandbox.isolation import Rung
from grader.sandbox.ladder import word_of

LONGEST_SECONDS = 150.0
"""For all checks of the exercise, each with its own deadline, on a busy machine."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an attack on one rung."""

    attack: Attack
    rung: str
    breaks: tuple[str, ...]
    """What it achieved, a part of a sentence each; empty: it was held."""
    verdict: str
    seconds: float

    @property
    def is_announced(self) -> bool:
        """Whether it was held, or the rung says beforehand that it does not hold this."""
        return not self.breaks or self.rung in self.attack.open_on


@dataclass(frozen=True, slots=True)
class _Before:
    """What must be the same afterwards."""

    processes: frozenset[int]
    descriptors: int
    digest: str


def try_attack(attack: Attack, rung: Rung, ground: Ground, allowed_score: float) -> Outcome:
    """Grade the attack as a submission and look at what it did.

    Args:
        attack: what to try.
        rung: where.
        ground: what it can find and harm; put in order again afterwards.
        allowed_score: what the honest wrong answer gets.
    """
    before = _Before(frozenset(_living()), _count_descriptors(), ground.digest())
    started = time.monotonic()
    try:
        result = _grade(attack, rung, ground)
    except GraderError as error:
        return Outcome(attack, word_of(rung), (f"stops the grader: {error}",), "error", 0.0)
    seconds = time.monotonic() - started
    breaks = (*_judge_result(result, ground, allowed_score, seconds), *_judge_host(before, ground))
    ground.revive()
    return Outcome(attack, word_of(rung), breaks, _verdict(result), seconds)


def _grade(attack: Attack, rung: Rung, ground: Ground) -> SubmissionResult:
    exercise = load_catalogue().select((EXERCISE,))[0]
    folder = ground.folder / "submission"
    target = folder / exercise.relative
    target.parent.mkdir(parents=True)
    target.write_text(attack.source(ground.knowledge()))
    options = GradeOptions(names=(EXERCISE,), effort=Effort.QUICK, jobs=1, rung=word_of(rung))
    saved = dict(os.environ)
    os.environ.update(TMPDIR=str(ground.temporary), GRADER_SECRET=ground.canary)
    try:
        return grade_submission(folder, options)
    finally:
        os.environ.clear()
        os.environ.update(saved)
        shutil.rmtree(folder)


def _judge_result(
    result: SubmissionResult, ground: Ground, allowed_score: float, seconds: float
) -> Iterator[str]:
    text = json.dumps(to_json(result))
    checks = [check for exercise in result.exercises for check in exercise.checks]
    if result.score > allowed_score:
        yield f"gains {result.score - allowed_score:g} points"
    if not checks or any(check.verdict is Verdict.ERROR for check in checks):
        yield "makes the grader stumble"
    if seconds > LONGEST_SECONDS:
        yield f"holds the grader up for {seconds:.0f} s"
    if ground.canary in text:
        yield "tells a secret"
    if ground.broken in text:
        yield "does what must not be possible"


def _judge_host(before: _Before, ground: Ground) -> Iterator[str]:
    left = [pid for pid in _living() if pid not in before.processes]
    if left:
        yield f"leaves {len(left)} processes"
        for pid in left:
            os.kill(pid, 9)
    if _count_descriptors() != before.descriptors:
        yield "leaves open descriptors"
    temporary = [path.name for path in ground.temporary.iterdir()]
    if temporary:
        yield f"leaves temporary files: {', '.join(temporary[:3])}"
        shutil.rmtree(ground.temporary)
        ground.temporary.mkdir()
    if ground.leftovers():
        yield f"leaves {ground.leftovers()[0].parent} used"
    if ground.digest() != before.digest:
        yield "changes files"
    if ground.calls():
        yield "reaches the network"
    if not ground.bystander_is_well():
        yield "harms a process of the grader's"


def _living() -> list[int]:
    """Return the processes below this one; it adopts orphans, so nobody gets away."""
    return procfs.alive(procfs.descendants(os.getpid()))


def _count_descriptors() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def _verdict(result: SubmissionResult) -> str:
    checks = [check for exercise in result.exercises for check in exercise.checks]
    found = (check.verdict.value for check in checks if check.verdict is not Verdict.PASSED)
    return next(found, "passed")
