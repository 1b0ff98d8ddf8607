"""The words of a class run: settings, attempts, incidents, and where each student stands."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from grader.results.model import SubmissionResult


class IncidentKind(StrEnum):
    """Why a submission has no result of this run."""

    UNREADABLE = "unreadable"
    """What was handed in cannot be opened: the student's to mend."""
    STUMBLED = "stumbled"
    """The grader failed while it graded: never the student's fault."""
    HUNG = "hung"
    """The grader did not end within the outer limit: never the student's fault."""


@dataclass(frozen=True, slots=True)
class Incident:
    """A submission that could not be graded, and why; it leaves every score as it was."""

    kind: IncidentKind
    sentence: str
    detail: str = ""
    """The traceback or the last output of the worker, for whoever looks into it."""


@dataclass(frozen=True, slots=True)
class RunSettings:
    """What decides the results of a run besides the submissions themselves."""

    kit: str
    """Fingerprint of the kit without its suites."""
    suites: Mapping[str, str]
    """Each exercise, in the order of the catalogue, to the fingerprint of its suite and stub."""
    seed: int
    effort: str
    options: Mapping[str, Any] = field(default_factory=dict)
    """Other options that change results, as plain JSON data."""

    def to_json(self) -> dict[str, Any]:
        """Return the settings as plain JSON data."""
        return {
            "kit": self.kit,
            "suites": dict(self.suites),
            "seed": self.seed,
            "effort": self.effort,
            "options": dict(self.options),
        }

    def keys(self, file_hashes: Mapping[str, str]) -> dict[str, str]:
        """Return a key per exercise: work with equal keys has one and the same result.

        Args:
            file_hashes: exercise to the hash of what was handed in for it; missing when nothing was.
        """
        common = [self.kit, self.seed, self.effort, dict(self.options)]
        return {
            name: _digest([name, suite, file_hashes.get(name, ""), *common])
            for name, suite in self.suites.items()
        }


def _digest(data: Any) -> str:
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One graded version of one student's work."""

    run: int
    graded: str
    """UTC, ISO 8601 with a trailing Z."""
    submitted: str
    """UTC, ISO 8601; empty where nobody knows."""
    content_hash: str
    score: float
    max_score: float


@dataclass(frozen=True, slots=True)
class GradedAttempt:
    """One attempt with all that was found, and when it was handed in."""

    result: SubmissionResult
    files: Mapping[str, str] = field(default_factory=dict)
    """`<chapter>/<name>` to the hash of the file that the result is about."""
    submitted: str = ""
    """UTC, ISO 8601; empty where nobody knows."""
    late: bool = False
    """The course site marked it as late."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one student stands after a run."""

    identity: str
    result: SubmissionResult | None
    """The result of this run; after an incident that of the last attempt; None when there never was one."""
    incident: Incident | None = None
    reused: bool = False
    """The work was unchanged, so an earlier result holds."""
    late: bool = False
    notes: tuple[str, ...] = ()
    """What intake refused, ignored or found elsewhere."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How a class run ended."""

    graded: int
    reused: int
    unreadable: int
    stumbled: int
    """Incidents of the grader's own: stumbled or hung."""

    @property
    def submissions(self) -> int:
        """All submissions of the run."""
        return self.graded + self.reused + self.unreadable + self.stumbled
