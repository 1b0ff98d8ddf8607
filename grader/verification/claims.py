"""What must hold for an exercise, and trying whether it does."""

from __future__ import annotations

import ast
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grader.catalogue import Exercise
from grader.grading import GradeOptions, grade_submission
from grader.results.model import Check, ExerciseResult, Status, Verdict

NAMED_VERDICTS = {verdict.value for verdict in Verdict} - {"skipped", "error"}
_SPECIMEN = re.compile(r"(?P<verdict>[a-z_]+?)__(?P<slug>[a-z0-9_]+)\.py")


@dataclass(frozen=True, slots=True)
class Claim:
    """A file, graded with a seed as the answer to an exercise, gets one of the verdicts."""

    exercise: Exercise
    file: Path
    verdicts: frozenset[Verdict]
    seed: int

    @property
    def title(self) -> str:
        """How the claim is called in what `verify` prints."""
        return (
            f"{self.file.parent.name}/{self.file.name}" if "specimens" in self.file.parts else self.file.name
        )


@dataclass(frozen=True, slots=True)
class Proof:
    """What became of a claim."""

    claim: Claim
    found: Verdict
    check: Check | None
    """The check that decided, None when all passed or none was run."""
    seconds: float

    @property
    def holds(self) -> bool:
        """Whether the verdict is one of those claimed."""
        return self.found in self.claim.verdicts


def claims_about(exercise: Exercise, seeds: Sequence[int], specimen_seeds: Sequence[int]) -> Iterator[Claim]:
    """Yield every claim about an exercise: cheap ones first."""
    yield Claim(exercise, exercise.stub, frozenset({Verdict.NOT_STARTED}), 0)
    for seed in seeds:
        if exercise.reference.is_file():
            yield Claim(exercise, exercise.reference, frozenset({Verdict.PASSED}), seed)
    for file in sorted((exercise.suite / "specimens").glob("*.py")):
        match = _SPECIMEN.fullmatch(file.name)
        if match and match["verdict"] in NAMED_VERDICTS:
            for seed in specimen_seeds:
                yield Claim(exercise, file, allowed_verdicts(file, match["verdict"]), seed)


def allowed_verdicts(file: Path, named: str) -> frozenset[Verdict]:
    """Return the verdict in the file's name and those of its docstring's line `Verdict: a or b`."""
    docstring = ast.get_docstring(ast.parse(file.read_bytes())) or ""
    match = re.search(r"^Verdict: (.+?)\.?$", docstring, re.MULTILINE)
    words = re.split(r"\s+or\s+|,\s*", match[1]) if match else []
    return frozenset(Verdict(word.strip("` ")) for word in (named, *words))


def try_claim(claim: Claim, options: GradeOptions) -> Proof:
    """Grade the claim's file as a submission of its own and say what came of it."""
    with tempfile.TemporaryDirectory(prefix="verify-") as folder:
        target = Path(folder) / claim.exercise.relative
        target.parent.mkdir()
        shutil.copyfile(claim.file, target)
        wrong = Verdict.PASSED not in claim.verdicts
        chosen = replace(
            options, names=(claim.exercise.name,), seed=claim.seed, jobs=1, first_failure_only=wrong
        )
        result = grade_submission(Path(folder), chosen, name=claim.title).exercises[0]
    found, check = _decisive(result)
    return Proof(claim, found, check, result.seconds)


def _decisive(result: ExerciseResult) -> tuple[Verdict, Check | None]:
    for check in result.checks:
        if check.verdict not in (Verdict.PASSED, Verdict.SKIPPED):
            return check.verdict, check
    return (Verdict.NOT_STARTED if result.status is Status.NOT_STARTED else Verdict.PASSED), None
