"""Two made-up results, one of them as nasty as a student can make it."""

from __future__ import annotations

import argparse

from grader.results.exporters import find_format
from grader.results.model import (
    Check,
    Environment,
    Evidence,
    ExerciseResult,
    Status,
    SubmissionResult,
    Verdict,
)

ENVIRONMENT = Environment("3.11.7", "Linux-6.1", "fork", 2, "L4 bubblewrap", "normal")
NASTY = "=1+1\x1b[2J\u202e\x00\ud800<script>alert(1)</script>]]>&\r\n::error::x"


def check(
    name: str, verdict: Verdict, score: float, most: float, message: str = "", detail: str = ""
) -> Check:
    evidence = Evidence(schedules=3, failed=1, replay="token") if verdict is Verdict.RACE else Evidence()
    return Check(name, name.replace("_", " "), score, most, verdict, message, detail, evidence, 0.25)


def exercise(name: str, chapter: str, status: Status, *checks: Check, most: float = 0.0) -> ExerciseResult:
    score = sum(each.score for each in checks)
    total = sum(each.max_score for each in checks) or most
    return ExerciseResult(name, chapter, status, score, total, 0.5, checks)


def result(submission: str, *exercises: ExerciseResult) -> SubmissionResult:
    return SubmissionResult(
        submission=submission,
        seed=7,
        python="3.11.7",
        started="2026-01-15T10:00:00Z",
        seconds=12.3456,
        score=sum(each.score for each in exercises),
        max_score=sum(each.max_score for each in exercises),
        exercises=exercises,
        environment=ENVIRONMENT,
    )


HONEST = result(
    "alderann_12345",
    exercise("fork_twice", "01_processes", Status.PASSED, check("returns_both", Verdict.PASSED, 4.0, 4.0)),
    exercise(
        "shared_counter",
        "02_shared_memory",
        Status.FAILED,
        check("counts", Verdict.PASSED, 2.0, 2.0),
        check(
            "no_update_is_lost",
            Verdict.RACE,
            1.5,
            4.0,
            "1 of 3 runs lost an update: 9 instead of 10.",
            "teller 1  read   balance  100\nteller 2  read   balance  100",
        ),
        check("no_leak", Verdict.SKIPPED, 0.0, 1.0, "Skipped: needs `no_update_is_lost`."),
    ),
    exercise("transfer", "03_locks_and_friends", Status.NOT_STARTED, most=10.0),
)
HOSTILE = result(
    "=cmd|' /C calc'!A0",
    exercise(
        "fork_twice",
        "01_processes",
        Status.FAILED,
        check("returns_both", Verdict.CRASH, 0.1 + 0.2, 4.0, NASTY, NASTY * 2000),
    ),
    exercise(
        "shared_counter",
        "02_shared_memory",
        Status.ERROR,
        check("counts", Verdict.ERROR, 0.0, 2.0, "This check did not report; that is the grader's fault."),
    ),
    exercise("transfer", "03_locks_and_friends", Status.NOT_STARTED, most=10.0),
)
RESULTS = (HONEST, HOSTILE)


def arguments(format_name: str, *words: str) -> argparse.Namespace:
    """Return what the command line gives a format for `words`."""
    parser = argparse.ArgumentParser()
    find_format(format_name).add_arguments(parser)
    return parser.parse_args(words)
