"""Reads what two runs of one class found, and says where they differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from grader.classes.model import Standing
from grader.classes.store import Store
from grader.results.model import Verdict
from tests.soak.running import ClassRun, finish

Findings = Mapping[str, object]
Subject = tuple[str, str]
"""A student, and the name of a finding about one."""
TRIES = 20
"""At most; what a wrong answer shows once in seven runs varies in so many with 95 %."""


def findings(database: Path) -> dict[str, Findings]:
    """Return what was found of each student: the incident, the score, every check's verdict and score."""
    store = Store.open(database)
    try:
        run = store.last_run()
        assert store.is_finished(run)
        return {each.identity: _findings(each) for each in store.standings(run)}
    finally:
        store.close()


def _findings(standing: Standing) -> Findings:
    found: dict[str, object] = {"incident": standing.incident and standing.incident.kind.value}
    if standing.result is not None:
        for exercise in standing.result.exercises:
            found[exercise.name] = exercise.status.value
            decisive = next((each for each in exercise.checks if each.score < each.max_score), None)
            found[f"{exercise.name} decided by"] = decisive and f"{decisive.name}: {decisive.verdict.value}"
            for check in exercise.checks:
                found[f"{exercise.name}.{check.name}"] = (check.verdict.value, check.score)
    return found


def differences(one: Mapping[str, Findings], other: Mapping[str, Findings]) -> Iterator[Subject]:
    """Yield the student and the finding on which two runs do not agree."""
    for identity in sorted(one.keys() | other.keys()):
        left, right = one.get(identity, {}), other.get(identity, {})
        for key in sorted(left.keys() | right.keys()):
            if left.get(key) != right.get(key):
                yield identity, key


def unsteady_findings(room: Path, calm: ClassRun, doubtful: set[Subject]) -> set[Subject]:
    """Grade students again, undisturbed, until what is doubtful has varied; return what has varied by itself.

    A broken program that runs without control may break in one run and not in the next: that is its suite's
    fault, and none of being killed and resumed.
    """
    varying: set[Subject] = set()
    first = findings(calm.database)
    for number in range(TRIES):
        students = sorted({student for student, _finding in doubtful - varying})
        if not students:
            break
        words = [word for student in students for word in ("--student", student)]
        again = ClassRun(calm.kit, calm.submissions, room / f"again-{number}.sqlite", [*calm.options, *words])
        finish(again)
        other = findings(again.database)
        varying.update(
            *[differences({who: first.get(who, {})}, {who: other.get(who, {})}) for who in students]
        )
    return varying


def proved_racy(*runs: Mapping[str, Findings]) -> set[tuple[str, str]]:
    """Return student and exercise of answers in which a check has found a race.

    Which of the checks that run them plainly meets it, and whether any does, is then chance by proof.
    """
    return {
        (student, key.partition(".")[0])
        for run in runs
        for student, found in run.items()
        for key, value in found.items()
        if isinstance(value, tuple) and value[0] == Verdict.RACE.value
    }


def is_chance(subject: Subject, racy: set[tuple[str, str]]) -> bool:
    """Say whether a difference is that of a racy answer; whether such a one is passed never is chance."""
    student, finding = subject
    exercise = re.split(r"[. ]", finding)[0]
    return (student, exercise) in racy and finding != exercise


def graded_twice(database: Path) -> list[str]:
    """Return who has two attempts, incidents left out: those are tried again by every run."""
    store = Store.open(database)
    try:
        stumbled = {each.identity for each in store.standings(store.last_run()) if each.incident is not None}
        counts = Counter({identity: len(attempts) for identity, attempts in store.attempts().items()})
    finally:
        store.close()
    return sorted(identity for identity, count in counts.items() if count > 1 and identity not in stumbled)
