"""Made-up results, rich in kinds of evidence, the same at every call."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from grader.results.model import (
    Check,
    Environment,
    Evidence,
    ExerciseResult,
    Status,
    SubmissionResult,
    Verdict,
)
from reports.pages.class_page import class_page
from reports.pages.site import plan
from reports.rendering import render

Trace = tuple[tuple[str, str, str, str], ...]

ENVIRONMENT = Environment("3.11.7", "Linux x86_64", "fork", 2, "user namespace", "normal")
TREES = ("alder", "birch", "cedar", "dogwood", "elm", "fir", "ginkgo", "hazel", "ivy", "juniper", "larch")

LOST_UPDATE: Trace = (
    ("main", "start", "teller 1", ""),
    ("main", "start", "teller 2", ""),
    ("teller 1", "read", "balance", "100"),
    ("teller 2", "read", "balance", "100"),
    ("teller 2", "write", "balance", "105"),
    ("teller 1", "write", "balance", "110"),
    ("main", "join", "teller 1", ""),
    ("main", "join", "teller 2", ""),
)
CHECK_THEN_ACT: Trace = (
    ("teller 1", "acquire", "lock", "bank.py:18"),
    ("teller 1", "read", "balance", "100"),
    ("teller 1", "release", "lock", "bank.py:20"),
    ("teller 2", "acquire", "lock", "bank.py:18"),
    ("teller 2", "read", "balance", "100"),
    ("teller 2", "release", "lock", "bank.py:20"),
    ("teller 2", "write", "balance", "20"),
    ("teller 1", "write", "balance", "20"),
)
OPPOSITE_ORDER: Trace = (
    ("clerk 1", "acquire", "account 0", "transfer.py:12"),
    ("clerk 2", "acquire", "account 1", "transfer.py:12"),
    ("clerk 1", "read", "balances[0]", "50"),
    ("clerk 2", "read", "balances[1]", "70"),
)
CROSSED_WAITS = [["clerk 1", "account 1", "clerk 2"], ["clerk 2", "account 0", "clerk 1"]]


def many_writers(processes: int = 6, rounds: int = 4) -> Trace:
    """Return a long trace of several processes under a lock, with one stray write."""
    rows: list[tuple[str, str, str, str]] = []
    for turn in range(rounds):
        for number in range(processes):
            name = f"writer {number}"
            rows += [
                (name, "acquire", "page", ""),
                (name, "read", "lines", str(turn)),
                (name, "write", "lines", "+1"),
            ]
            if (turn, number) == (1, 2):
                rows.append(("writer 5", "write", "lines", "unlocked"))
            rows.append((name, "release", "page", ""))
    return tuple(rows)


def passed(name: str = "answers_right", points: float = 4.0) -> Check:
    """Return a check that found nothing."""
    evidence = Evidence(schedules=252, complete=True)
    return Check(name, "the answer is right", points, points, Verdict.PASSED, evidence=evidence, seconds=0.2)


def race(trace: Trace = LOST_UPDATE) -> Check:
    """Return a lost update with its interleaving and outcomes."""
    evidence = Evidence(
        schedules=200,
        failed=37,
        trace=trace,
        replay="r1:bank_deposit_race:7:0010110",
        extra={"outcomes": {"115": 163, "110": 25, "105": 12}, "expected": "115"},
    )
    message = "Two deposits were made, and only one of them arrived: 110 instead of 115."
    return Check("no_deposit_is_lost", "no deposit is lost", 0, 4, Verdict.RACE, message, "", evidence, 0.3)


def deadlock() -> Check:
    """Return two locks taken in opposite order."""
    evidence = Evidence(4, 1, False, OPPOSITE_ORDER, "r1:transfer:7:01", {"waits_for": CROSSED_WAITS})
    message = "Clerk 1 and clerk 2 each hold the account that the other waits for."
    detail = 'clerk 1 (pid 4711)\n  File "transfer.py", line 13, in move\n    with locks[target]:\n'
    return Check(
        "no_deadlock", "transfers never block for good", 0, 4, Verdict.DEADLOCK, message, detail, evidence
    )


def not_concurrent() -> Check:
    """Return work done one piece after the other, as witnessed."""
    events = [[0.1 * step, f"worker {step // 2}", "leave" if step % 2 else "enter"] for step in range(8)]
    evidence = Evidence(1, 1, extra={"events": events})
    message = "Only 1 of 4 visitors was inside at any time."
    return Check(
        "really_together", "visitors are together", 0, 3, Verdict.NOT_CONCURRENT, message, "", evidence
    )


def simple(verdict: Verdict, message: str, detail: str = "") -> Check:
    """Return a fault without drawings."""
    return Check(
        f"check_{verdict}", f"check for {verdict.value.replace('_', ' ')}", 0, 2, verdict, message, detail
    )


FAULTS: dict[Verdict, Check] = {
    Verdict.RACE: race(),
    Verdict.DEADLOCK: deadlock(),
    Verdict.NOT_CONCURRENT: not_concurrent(),
    Verdict.WRONG_RESULT: simple(Verdict.WRONG_RESULT, "`cubes([2])` gave `[4]` instead of `[8]`."),
    Verdict.LEAK: simple(Verdict.LEAK, "2 processes were still alive after the call returned."),
    Verdict.CRASH: simple(
        Verdict.CRASH,
        "The call raised `KeyError: 'a'`.",
        "Traceback (most recent call last):\n  …\nKeyError: 'a'",
    ),
    Verdict.TIMEOUT: simple(Verdict.TIMEOUT, "The call did not return within 10 s."),
    Verdict.LOST_SIGNAL: simple(Verdict.LOST_SIGNAL, "A `SIGALRM` between test and pause was lost."),
    Verdict.LIMIT: simple(Verdict.LIMIT, "The program printed 100 MB; 1 MB is allowed."),
    Verdict.BAD_ARGUMENTS: simple(Verdict.BAD_ARGUMENTS, "`run_gate(0, …)` did not raise `ValueError`."),
    Verdict.TAMPERING: simple(Verdict.TAMPERING, "The program tried to write outside its folder."),
}


def exercise(chapter: str, name: str, checks: Sequence[Check], seconds: float = 0.8) -> ExerciseResult:
    """Return an exercise whose status and score follow from its checks."""
    verdicts = {check.verdict for check in checks}
    status = Status.FAILED
    if not checks or verdicts == {Verdict.NOT_STARTED}:
        status = Status.NOT_STARTED
    elif Verdict.ERROR in verdicts:
        status = Status.ERROR
    elif verdicts <= {Verdict.PASSED, Verdict.SKIPPED}:
        status = Status.PASSED
    score = sum(check.score for check in checks)
    return ExerciseResult(
        name, chapter, status, score, sum(check.max_score for check in checks) or 10.0, seconds, tuple(checks)
    )


def submission(name: str, exercises: Sequence[ExerciseResult]) -> SubmissionResult:
    """Return a submission whose score is the sum of its exercises'."""
    return SubmissionResult(
        submission=name,
        seed=7,
        python="3.11.7",
        started="2026-11-21T10:00:00Z",
        seconds=sum(one.seconds for one in exercises),
        score=sum(one.score for one in exercises),
        max_score=sum(one.max_score for one in exercises),
        exercises=tuple(exercises),
        environment=ENVIRONMENT,
    )


def rich_submission(name: str = "alder") -> SubmissionResult:
    """Return a submission with one of every kind of evidence."""
    shared, locks, signals = "02_shared_memory", "03_locks_and_friends", "07_signals"
    skipped = Check(
        "refusals",
        "refusals are reported",
        0,
        2,
        Verdict.SKIPPED,
        "Needs `no deposit is lost`, which failed.",
    )
    stray = replace(race(many_writers()), name="blocks_stay_whole", title="blocks stay whole")
    torn = replace(race(CHECK_THEN_ACT), name="never_negative", title="the balance is never negative")
    error = Check(
        "lands", "a signal lands", 0, 4, Verdict.ERROR, "The grader's runner ended without an answer."
    )
    missed = Evidence(3, 1, extra={"waits_for": [["reader", "news", ""], ["main", "reader", "reader"]]})
    return replace(
        submission(
            name,
            (
                exercise(shared, "shared_counter", (passed(), passed("lock_held", 2.0))),
                exercise(shared, "bank_deposit_race", (passed(), race(), torn, skipped)),
                exercise(locks, "tidy_writers", (stray,), 2.4),
                exercise(locks, "transfer", (passed(), deadlock())),
                exercise(locks, "semaphore_gate", (not_concurrent(), FAULTS[Verdict.LEAK])),
                exercise(
                    locks,
                    "event_gate",
                    (replace(FAULTS[Verdict.TIMEOUT], evidence=missed, detail="stack\n" * 9),),
                ),
                exercise(signals, "signal_handler", (error,)),
                exercise(signals, "alarm_clock", ()),
            ),
        ),
        hidden_checks_not_run=3,
    )


def blank_submission(name: str, like: SubmissionResult) -> SubmissionResult:
    """Return a submission of untouched stubs."""
    return submission(name, [exercise(one.chapter, one.name, (), 0.0) for one in like.exercises])


def small_class() -> tuple[SubmissionResult, ...]:
    """Return three submissions: every kind of evidence, all right, untouched."""
    rich = rich_submission()
    right = submission("birch", [exercise(one.chapter, one.name, (passed(),)) for one in rich.exercises])
    return rich, right, blank_submission("cedar", rich)


def class_index(results: Sequence[SubmissionResult]) -> str:
    """Return the class page alone: a big class has hundreds of others."""
    return render("class.html", class_page(results, plan(results, has_class_page=True), "A big class", ()))


def big_class(students: int = 300, exercises: int = 56, seed: int = 1) -> tuple[SubmissionResult, ...]:
    """Return a class of random strength over exercises of random difficulty."""
    chance = random.Random(seed)
    chapters = ["01_processes", "02_shared_memory", "03_locks_and_friends", "04_messages", "05_pools"]
    tasks = [
        (
            chapters[number * len(chapters) // exercises],
            f"exercise_{number:02}_{'of_some_length'[: number % 14]}",
        )
        for number in range(exercises)
    ]
    ease = {task: chance.uniform(0.2, 1.0) for task in tasks}
    return tuple(_random_submission(number, tasks, ease, chance) for number in range(students))


def _random_submission(
    number: int, tasks: Sequence[tuple[str, str]], ease: dict[tuple[str, str], float], chance: random.Random
) -> SubmissionResult:
    skill, zeal = chance.uniform(0.3, 1.1), chance.uniform(0.2, 1.2)
    name = f"{TREES[number % len(TREES)]}-{number:03}"
    return submission(name, [_random_exercise(task, skill * ease[task], zeal, chance) for task in tasks])


def _random_exercise(
    task: tuple[str, str], luck: float, zeal: float, chance: random.Random
) -> ExerciseResult:
    seconds = chance.uniform(0.3, 4.0)
    if chance.random() > zeal:
        return exercise(*task, (), 0.0)
    if chance.random() < 0.003:
        return exercise(
            *task, (Check("run", "it runs", 0, 4, Verdict.ERROR, "The runner was lost."),), seconds
        )
    checks = [passed()]
    if chance.random() > luck:
        weights = (9, 5, 3, 8, 4, 4, 2, 1, 1, 3, 0.1)
        verdict = chance.choices(list(FAULTS), weights)[0]
        checks = [passed("small", 2.0)] * (chance.random() < 0.5) + [FAULTS[verdict]]
    return exercise(*task, checks, seconds)
