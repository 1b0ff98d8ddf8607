"""The page of a class: who is stuck where, which mistake is common, which exercise is too hard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from grader.results.model import Status, SubmissionResult, Verdict
from reports.facts.counting import ExerciseFacts, Mistake, commonest, exercise_facts, share, verdict_counts
from reports.figures.bars import draw_distribution
from reports.figures.scene import Scene, rounded
from reports.language import Text, text
from reports.marks import Mark, mark_of
from reports.pages.heat_map import HeatMap, heat_map
from reports.pages.site import Incident, Link, Site, check_anchor, exercise_anchor
from reports.pages.student_page import chapter_title, judged_sentence
from reports.text import line, number, seconds

MISTAKE_LIMIT = 8
STUCK_LIMIT = 10
EXAMPLE_LIMIT = 3
INCIDENT_LIMIT = 500
RATE_WIDTH = 60
HARD_SHARE, HARD_COUNT = 0.4, 5
"""An exercise that fewer than this share pass, of at least so many who tried, is called hard."""


@dataclass(frozen=True, slots=True)
class MistakeRow:
    """A common mistake, how many made it, and where to see it."""

    mark: Mark
    check: str
    exercise: Link
    count: int
    examples: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StuckRow:
    """A student with many failing exercises."""

    student: Link
    told: Text
    exercises: tuple[tuple[Mark, Link], ...]
    more: Text | None


@dataclass(frozen=True, slots=True)
class ExerciseRow:
    """How one exercise went, as a row of a table; `*_key` are what the row is sorted by."""

    exercise: Link
    chapter: str
    attempted: int
    passed: int
    pass_percent: int | None
    pass_bar: float
    hard: bool
    verdicts: tuple[tuple[Mark, int], ...]
    commonest: tuple[str, Link] | None
    time: str
    time_key: float


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """Something that the grader could not judge."""

    student: str
    href: str
    exercise: str
    message: str


@dataclass(frozen=True, slots=True)
class ClassPage:
    """Everything that the class page shows."""

    title: str
    crumbs: tuple[Link, ...]
    summary: tuple[Text, ...]
    distribution: Scene | None
    mistakes: tuple[MistakeRow, ...]
    stuck: tuple[StuckRow, ...]
    exercises: tuple[ExerciseRow, ...]
    heat: HeatMap
    incidents: tuple[IncidentRow, ...]
    judged: tuple[Text, ...]
    environments_differ: Text | None


def class_page(
    results: Sequence[SubmissionResult], site: Site, title: str, incidents: Sequence[Incident]
) -> ClassPage:
    """Make the page of a class."""
    facts = exercise_facts(results)
    incident_rows = _incidents(results, site, incidents)
    judged = tuple(dict.fromkeys(judged_sentence(result) for result in results))
    return ClassPage(
        title=title,
        crumbs=(),
        summary=_summary(results, len(facts), len(incident_rows)),
        distribution=draw_distribution([share(one.score, one.max_score) for one in results])
        if results
        else None,
        mistakes=tuple(_mistake(mistake, results, site) for mistake in commonest(facts, MISTAKE_LIMIT)),
        stuck=_stuck(results, facts, site),
        exercises=tuple(_exercise(one, results, site) for one in facts),
        heat=heat_map(results, facts, site),
        incidents=incident_rows[:INCIDENT_LIMIT],
        judged=judged[:EXAMPLE_LIMIT],
        environments_differ=text("environments_differ", count=len(judged)) if len(judged) > 1 else None,
    )


def _summary(results: Sequence[SubmissionResult], exercises: int, incidents: int) -> tuple[Text, ...]:
    if not results:
        return (text("class_empty"),)
    middle = number(median(result.score for result in results))
    most = number(max(result.max_score for result in results))
    told = [text("class_summary", count=len(results), exercises=exercises, median=middle, max=most)]
    perfect = sum(_all_are(result, Status.PASSED) for result in results)
    blank = sum(_all_are(result, Status.NOT_STARTED) for result in results)
    told.append(text("class_shape", perfect=perfect, blank=blank))
    if incidents:
        told.append(text("class_incidents", count=incidents))
    return tuple(told)


def _all_are(result: SubmissionResult, status: Status) -> bool:
    return bool(result.exercises) and all(exercise.status is status for exercise in result.exercises)


def student_name(result: SubmissionResult) -> str:
    """Return the name of a submission as pages show it."""
    return line(result.submission, 80)


def _mistake(mistake: Mistake, results: Sequence[SubmissionResult], site: Site) -> MistakeRow:
    return MistakeRow(
        mark=mark_of(mistake.verdict),
        check=line(mistake.title),
        exercise=Link(site.exercise_path(mistake.exercise), line(mistake.exercise[1], 80)),
        count=len(mistake.submissions),
        examples=tuple(_example(mistake, who, results, site) for who in mistake.submissions[:EXAMPLE_LIMIT]),
    )


def _example(mistake: Mistake, position: int, results: Sequence[SubmissionResult], site: Site) -> Link:
    anchor = check_anchor(mistake.exercise, mistake.check)
    return Link(f"{site.student_path(position)}#{anchor}", student_name(results[position]))


def _stuck(
    results: Sequence[SubmissionResult], facts: Sequence[ExerciseFacts], site: Site
) -> tuple[StuckRow, ...]:
    """Return those with the most failing exercises; of equals, those who have passed fewer."""
    failing = [[one for one in facts if position in one.failed] for position in range(len(results))]
    passed = [sum(position in one.passed for one in facts) for position in range(len(results))]
    order = sorted(
        (position for position in range(len(results)) if failing[position]),
        key=lambda position: (-len(failing[position]), passed[position]),
    )
    return tuple(
        _stuck_row(position, failing[position], passed[position], results[position], site)
        for position in order[:STUCK_LIMIT]
    )


def _stuck_row(
    position: int, failing: Sequence[ExerciseFacts], passed: int, result: SubmissionResult, site: Site
) -> StuckRow:
    href = site.student_path(position)
    shown = [
        (
            mark_of(_fault_of(one, position)),
            Link(f"{href}#{exercise_anchor(one.key)}", line(one.key[1], 80)),
        )
        for one in failing[:EXAMPLE_LIMIT]
    ]
    more = len(failing) - len(shown)
    return StuckRow(
        student=Link(href, student_name(result)),
        told=text("stuck_on", failed=len(failing), tried=len(failing) + passed),
        exercises=tuple(shown),
        more=text("and_more", count=more) if more else None,
    )


def _fault_of(facts: ExerciseFacts, position: int) -> Verdict:
    found = (mistake.verdict for mistake in facts.mistakes if position in mistake.submissions)
    return next(found, Verdict.WRONG_RESULT)


def _exercise(facts: ExerciseFacts, results: Sequence[SubmissionResult], site: Site) -> ExerciseRow:
    rate = len(facts.passed) / facts.attempted if facts.attempted else None
    first = facts.mistakes[0] if facts.mistakes else None
    return ExerciseRow(
        exercise=Link(site.exercise_path(facts.key), line(facts.key[1], 80)),
        chapter=chapter_title(facts.key[0]),
        attempted=facts.attempted,
        passed=len(facts.passed),
        pass_percent=None if rate is None else round(100 * rate),
        pass_bar=rounded((rate or 0) * RATE_WIDTH),
        hard=rate is not None and rate < HARD_SHARE and facts.attempted >= HARD_COUNT,
        verdicts=tuple((mark_of(verdict), count) for verdict, count in verdict_counts(facts.mistakes)),
        commonest=(line(first.title), _example(first, first.submissions[0], results, site))
        if first
        else None,
        time=seconds(facts.median_seconds) if facts.attempted else "",
        time_key=round(facts.median_seconds, 3),
    )


def _incidents(
    results: Sequence[SubmissionResult], site: Site, incidents: Sequence[Incident]
) -> tuple[IncidentRow, ...]:
    """List whole submissions that could not be judged, then single exercises."""
    rows = [IncidentRow(line(one.submission, 80), "", "", line(one.message)) for one in incidents]
    for position, result in enumerate(results):
        for exercise in result.exercises:
            if exercise.status is Status.ERROR:
                told = next((one.message for one in exercise.checks if one.verdict is Verdict.ERROR), "")
                href = f"{site.student_path(position)}#{exercise_anchor((exercise.chapter, exercise.name))}"
                rows.append(IncidentRow(student_name(result), href, line(exercise.name, 80), line(told)))
    return tuple(rows)
