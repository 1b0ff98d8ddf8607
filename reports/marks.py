"""How a verdict looks: one sign, one tone, one word; never colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from grader.results.model import Check, ExerciseResult, Status, Verdict

SIGNS = {
    Verdict.PASSED: "✓",
    Verdict.WRONG_RESULT: "≠",
    Verdict.RACE: "⇄",
    Verdict.DEADLOCK: "⊗",
    Verdict.LOST_SIGNAL: "↯",
    Verdict.NOT_CONCURRENT: "→",
    Verdict.LEAK: "∴",
    Verdict.CRASH: "×",
    Verdict.TIMEOUT: "◷",
    Verdict.LIMIT: "≫",
    Verdict.BAD_ARGUMENTS: "¿",
    Verdict.TAMPERING: "‡",
    Verdict.SKIPPED: "–",
    Verdict.NOT_STARTED: "·",
    Verdict.ERROR: "!",
}
QUIET = frozenset({Verdict.SKIPPED, Verdict.NOT_STARTED})
"""Verdicts that say nothing about the program: neither right nor wrong."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A verdict as a page shows it: `tone` is a style class, `word` a key of the message catalogue."""

    sign: str
    tone: str
    word: str


def mark_of(verdict: Verdict) -> Mark:
    """Return the mark of one verdict."""
    return Mark(SIGNS[verdict], tone_of(verdict), f"verdict_{verdict.value}")


def tone_of(verdict: Verdict) -> str:
    """Return the style class: `good`, `quiet`, `incident` or `bad`."""
    if verdict is Verdict.PASSED:
        return "good"
    if verdict is Verdict.ERROR:
        return "incident"
    return "quiet" if verdict in QUIET else "bad"


def is_broken(check: Check) -> bool:
    """Say whether a check found a fault in the student's program."""
    return tone_of(check.verdict) == "bad"


def principal(exercise: ExerciseResult) -> Verdict:
    """Return the one verdict that stands for an exercise: its status, or the first fault of a failed one."""
    if exercise.status is Status.FAILED:
        return next((check.verdict for check in exercise.checks if is_broken(check)), Verdict.WRONG_RESULT)
    return Verdict(exercise.status.value)
