"""Tries one attack on one rung and says what it achieved."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
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
from grader.submissions import UnreadableSubmission
from grader.submissions.opening import opened

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
    verdict = "refused"
    breaks: tuple[str, ...] = ()
    try:
        result = _grade(attack, rung, ground)
        seconds = time.monotonic() - started
        verdict = _verdict(result)
        breaks = tuple(_judge_result(result, ground, allowed_score + attack.earns, seconds))
        if not attack.archive and verdict == "not_started":
            breaks += ("makes the grader stumble",)
    except UnreadableSubmission:
        seconds = time.monotonic() - started
    except GraderError as error:
        return Outcome(attack, word_of(rung), (f"stops the grader: {error}",), "error", 0.0)
    breaks += tuple(_judge_host(before, ground))
    ground.revive()
    return Outcome(attack, word_of(rung), breaks, verdict, seconds)


def _grade(attack: Attack, rung: Rung, ground: Ground) -> SubmissionResult:
    catalogue = load_catalogue()
    exercise = catalogue.select((EXERCISE,))[0]
    given = ground.folder / f"submission{attack.archive and '.'}{attack.archive}"
    if attack.archive:
        attack.pack(given, ground.tree)
    else:
        (given / exercise.chapter).mkdir(parents=True)
        (given / exercise.relative).write_text(attack.source(ground.knowledge()))
    options = GradeOptions(names=(EXERCISE,), effort=Effort.QUICK, jobs=1, rung=word_of(rung))
    saved = dict(os.environ)
    os.environ.update(TMPDIR=str(ground.temporary), GRADER_SECRET=ground.canary)
    try:
        with opened(given, {each.name: each.chapter for each in catalogue.exercises}) as submission:
            result = grade_submission(submission.folder, options)
        return replace(result, notes=submission.notes)
    finally:
        os.environ.clear()
        os.environ.update(saved)
        shutil.rmtree(given) if given.is_dir() else given.unlink()


def _judge_result(
    result: SubmissionResult, ground: Ground, allowed_score: float, seconds: float
) -> Iterator[str]:
    text = json.dumps(to_json(result))
    checks = [check for exercise in result.exercises for check in exercise.checks]
    if result.score > allowed_score:
        yield f"gains {result.score - allowed_score:g} points"
    if any(check.verdict is Verdict.ERROR for check in checks):
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
    if ground.requests():
        yield "asks a service of the grader's user"
    if ground.intrusions():
        yield "speaks in another submission's session"
    if not ground.bystander_is_well():
        yield "harms a process of the grader's"


def _living() -> list[int]:
    """Return the processes below this one; it adopts orphans, so nobody gets away."""
    return procfs.alive(procfs.descendants(os.getpid()))


def _count_descriptors() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def _verdict(result: SubmissionResult) -> str:
    checks = [check for exercise in result.exercises for check in exercise.checks]
    if not checks:
        return "not_started"
    found = (check.verdict.value for check in checks if check.verdict is not Verdict.PASSED)
    return next(found, "passed")
