"""What a worker calls for one submission: the same grading that a student runs at home."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from grader.grading import GradeOptions, grade_submission
from grader.results.model import SubmissionResult


@dataclass(frozen=True, slots=True)
class GradeStaged:
    """Grades a staged submission; several submissions run at once, so each takes one exercise at a time."""

    options: GradeOptions

    def __call__(self, folder: Path, identity: str, names: tuple[str, ...]) -> SubmissionResult:
        """Grade the exercises called `names`."""
        return grade_submission(folder, replace(self.options, names=names, jobs=1), name=identity)
