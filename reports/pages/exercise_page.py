"""The page of one exercise: how the class fared, and every failing submission with a link to its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grader.results.model import Check, ExerciseResult, SubmissionResult, Verdict
from reports.facts.counting import ExerciseFacts, Mistake, by_key, first_fault, verdict_counts
from reports.figures.bars import BAR_LENGTH
from reports.figures.scene import rounded
from reports.language import Text, text
from reports.marks import Mark, is_broken, mark_of
from reports.pages.site import INDEX, Link, Site, check_anchor, exercise_anchor
from reports.pages.student_page import chapter_title
from reports.text import line, number, seconds


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """How many submissions have one verdict, and its bar in pixels."""

    mark: Mark
    count: int
    length: float


@dataclass(frozen=True, slots=True)
class CheckRow:
    """How one check went over all who tried."""

    title: str
    worth: str
    passed: int
    faults: tuple[tuple[Mark, int], ...]


@dataclass(frozen=True, slots=True)
class FailingRow:
    """A failing submission: its first fault, and where its evidence is."""

    student: str
    href: str
    message: str
    score: Text
    evidence: Text


@dataclass(frozen=True, slots=True)
class FailingGroup:
    """All submissions that fail first at one check with one verdict."""

    mark: Mark
    check: str
    students: Text
    rows: tuple[FailingRow, ...]


@dataclass(frozen=True, slots=True)
class ExercisePage:
    """Everything that an exercise page shows."""

    title: str
    crumbs: tuple[Link, ...]
    chapter: str
    name: str
    summary: tuple[Text, ...]
    verdicts: tuple[VerdictRow, ...]
    checks: tuple[CheckRow, ...]
    failing: tuple[FailingGroup, ...]
    passed: tuple[Link, ...]
    not_started: tuple[Link, ...]
    incidents: tuple[Link, ...]


def exercise_page(
    facts: ExerciseFacts, results: Sequence[SubmissionResult], site: Site, title: str
) -> ExercisePage:
    """Make the page of one exercise."""
    column = [by_key(result).get(facts.key) for result in results]
    name = line(facts.key[1], 80)
    return ExercisePage(
        title=f"{name} · {title}",
        crumbs=(Link(f"../{INDEX}", title),),
        chapter=chapter_title(facts.key[0]),
        name=name,
        summary=_summary(facts, len(results)),
        verdicts=_verdicts(facts),
        checks=_checks(column),
        failing=tuple(_group(mistake, facts, column, results, site) for mistake in facts.mistakes),
        passed=_links(facts.passed, facts, results, site),
        not_started=_links(facts.not_started, facts, results, site),
        incidents=_links(facts.incidents, facts, results, site),
    )


def _summary(facts: ExerciseFacts, students: int) -> tuple[Text, ...]:
    told = [text("exercise_summary", attempted=facts.attempted, count=students, passed=len(facts.passed))]
    if facts.attempted:
        middle, longest = seconds(facts.median_seconds), seconds(facts.longest_seconds)
        told.append(text("exercise_time", median=middle, longest=longest))
    return tuple(told)


def _verdicts(facts: ExerciseFacts) -> tuple[VerdictRow, ...]:
    counts = [
        (Verdict.PASSED, len(facts.passed)),
        *verdict_counts(facts.mistakes),
        (Verdict.NOT_STARTED, len(facts.not_started)),
        (Verdict.ERROR, len(facts.incidents)),
    ]
    most = max(count for _, count in counts) or 1
    return tuple(
        VerdictRow(mark_of(verdict), count, rounded(max(2.0, BAR_LENGTH * count / most)))
        for verdict, count in counts
        if count
    )


def _checks(column: Sequence[ExerciseResult | None]) -> tuple[CheckRow, ...]:
    """Put together what each check found, in the order of the suite."""
    found: dict[str, list[Check]] = {}
    for exercise in column:
        for check in exercise.checks if exercise is not None else ():
            found.setdefault(check.name, []).append(check)
    return tuple(_check(checks) for checks in found.values())


def _check(checks: Sequence[Check]) -> CheckRow:
    kinds = dict.fromkeys(check.verdict for check in checks if is_broken(check))
    return CheckRow(
        title=line(checks[0].title or checks[0].name),
        worth=number(checks[0].max_score),
        passed=sum(check.verdict is Verdict.PASSED for check in checks),
        faults=tuple((mark_of(kind), sum(check.verdict is kind for check in checks)) for kind in kinds),
    )


def _group(
    mistake: Mistake,
    facts: ExerciseFacts,
    column: Sequence[ExerciseResult | None],
    results: Sequence[SubmissionResult],
    site: Site,
) -> FailingGroup:
    rows = []
    for position in mistake.submissions:
        exercise = column[position]
        fault = first_fault(exercise) if exercise is not None else None
        if exercise is not None and fault is not None:
            href = f"../{site.student_path(position)}#{check_anchor(facts.key, fault.name)}"
            rows.append(_failing(results[position], exercise, fault, href))
    count = text("students_hit", count=len(rows))
    return FailingGroup(mark_of(mistake.verdict), line(mistake.title), count, tuple(rows))


def _failing(result: SubmissionResult, exercise: ExerciseResult, fault: Check, href: str) -> FailingRow:
    return FailingRow(
        student=line(result.submission, 80),
        href=href,
        message=line(fault.message),
        score=text("score_of", score=number(exercise.score), max=number(exercise.max_score)),
        evidence=_evidence_word(fault),
    )


def _evidence_word(fault: Check) -> Text:
    """Name the best evidence that the linked place has."""
    if fault.evidence.trace:
        return text("see_trace")
    return text("see_graph") if fault.evidence.extra.get("waits_for") else text("see_result")


def _links(
    positions: Sequence[int], facts: ExerciseFacts, results: Sequence[SubmissionResult], site: Site
) -> tuple[Link, ...]:
    """Link to the exercise on the students' pages; a page that does not name it, to its top."""
    links = []
    for position in positions:
        named = facts.key in by_key(results[position])
        place = f"#{exercise_anchor(facts.key)}" if named else ""
        links.append(Link(f"../{site.student_path(position)}{place}", line(results[position].submission, 80)))
    return tuple(links)
