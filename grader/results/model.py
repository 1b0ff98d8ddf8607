"""The result of grading one submission, as frozen dataclasses that mirror the JSON schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

SCHEMA = 1


class Verdict(StrEnum):
    """What one check found."""

    PASSED = "passed"
    WRONG_RESULT = "wrong_result"
    RACE = "race"
    DEADLOCK = "deadlock"
    LOST_SIGNAL = "lost_signal"
    NOT_CONCURRENT = "not_concurrent"
    LEAK = "leak"
    CRASH = "crash"
    TIMEOUT = "timeout"
    LIMIT = "limit"
    BAD_ARGUMENTS = "bad_arguments"
    TAMPERING = "tampering"
    SKIPPED = "skipped"
    NOT_STARTED = "not_started"
    ERROR = "error"
    """The grader could not judge: its own fault, never the student's."""


class Status(StrEnum):
    """Where an exercise stands."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_STARTED = "not_started"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much was run to reach a verdict, and the interleaving that shows a failure."""

    schedules: int = 0
    """Executions run: native repetitions and explored schedules alike."""
    failed: int = 0
    complete: bool = False
    """True when every interleaving was covered."""
    trace: tuple[tuple[str, str, str, str], ...] = ()
    """(process, operation, object, detail) per step of the first failure."""
    replay: str = ""
    """Token for `replay`, empty when the failure cannot be replayed."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Plain JSON data of one kind of evidence: outcome counts, wait-for edges, witnessed events …"""


@dataclass(frozen=True, slots=True)
class Check:
    """One check of one exercise: what was asked, what was found, what it is worth."""

    name: str
    title: str
    score: float
    max_score: float
    verdict: Verdict
    message: str = ""
    """One sentence for the student."""
    detail: str = ""
    """Text: the interleaving, the wait-for cycle, the traceback, the stacks at a deadline."""
    evidence: Evidence = field(default_factory=Evidence)
    seconds: float = 0.0
    hidden: bool = True


@dataclass(frozen=True, slots=True)
class ExerciseResult:
    """One exercise of one submission."""

    name: str
    chapter: str
    status: Status
    score: float
    max_score: float
    seconds: float
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Environment:
    """What judged: without it two results cannot be compared."""

    python: str
    platform: str
    start_method: str
    cores: int
    isolation: str
    effort: str


@dataclass(frozen=True, slots=True)
class SubmissionResult:
    """Everything that grading one submission found."""

    submission: str
    seed: int
    python: str
    started: str
    """UTC, ISO 8601 with a trailing Z."""
    seconds: float
    score: float
    max_score: float
    exercises: tuple[ExerciseResult, ...]
    environment: Environment
    hidden_checks_not_run: int = 0
    schema: int = SCHEMA
    notes: tuple[str, ...] = ()
    """One sentence per handed-in file that was refused, ignored or found in an unusual place."""
