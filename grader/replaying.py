"""Runs an interleaving again that a check of an exercise has recorded."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from grader.catalogue import Exercise, load_catalogue
from grader.catalogue.exercise import ROOT
from grader.engine.execution import Execution
from grader.engine.explore import replay
from grader.engine.token import Token, identity_of
from grader.errors import UserError
from grader.inside.codec import decode
from grader.plugin.exploring import PROGRAM
from grader.plugin.student import material_of
from grader.sandbox.controlled import SessionLauncher
from grader.sandbox.facts import End, Run
from grader.sandbox.session import Session
from grader.sandbox.stage import Material


@dataclass(frozen=True, slots=True)
class Replayed:
    """What came of running a check's recorded interleaving again."""

    file: Path
    changed: bool
    """Whether the file is no longer the one that was recorded."""
    execution: Execution
    run: Run

    @property
    def failed(self) -> bool:
        """Whether it failed again: nobody judges the value of a changed file but a grading."""
        return self.execution.failed or self.run.end is not End.RETURNED or not self.changed


def belongs_to_exercise(token: Token) -> bool:
    """Say whether the token was recorded by a check."""
    return token.program.startswith(PROGRAM)


def file_of(token: Token, submission: Path | None) -> Path:
    """Return the file that the token's schedule is about."""
    return (submission or ROOT / "exercises") / f"{token.program.removeprefix(PROGRAM)}.py"


def replay_exercise(token: Token, submission: Path | None) -> Replayed:
    """Run the recorded interleaving of a check on the file as it is now.

    Raises:
        UserError: the file or the check's probes are not here.
        ReplayDiverged: the interleaving is not possible (any more).
    """
    file = file_of(token, submission)
    if not file.is_file():
        raise UserError(f"There is no `{file}`; say where the submission is with `--submission`.")
    exercise = _exercise(file.stem)
    probe, arguments = json.loads(token.function)
    material = _material(file, exercise, probe)
    with Session(material, controlled=True) as session:
        decoded = {name: decode(value) for name, value in arguments.items()}
        launcher = SessionLauncher(session, probe, decoded)
        execution = replay(token, launcher=launcher)
        return Replayed(file, identity_of(file) != token.identity, execution, launcher.last)


def _material(file: Path, exercise: Exercise, probe: str) -> Material:
    material = material_of(file.parents[1], exercise.chapter, exercise.name, exercise.suite)
    if probe.partition(".")[0] not in material.probes:
        raise UserError(
            f"The hidden suite of `{exercise.name}` is not here, so its check cannot be replayed."
        )
    return material


def _exercise(name: str) -> Exercise:
    return load_catalogue().select([name])[0]
