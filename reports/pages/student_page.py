"""The page of one submission: what passed, what broke and why, what to try next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from grader.results.model import Check, ExerciseResult, Status, SubmissionResult, Verdict
from reports.facts.counting import Key, by_key, first_fault, key_of, share
from reports.language import Text, text
from reports.marks import Mark, is_broken, mark_of, principal
from reports.naming import unique_slugs
from reports.pages.check_view import CheckView, check_view, evidence_sentence
from reports.pages.site import INDEX, Link, Site, check_anchor, exercise_anchor
from reports.text import line, number, seconds

NAME_LIMIT = 80
NOTE_LIMIT, MOST_NOTES = 300, 40


@dataclass(frozen=True, slots=True)
class OverviewItem:
    """An exercise in the overview: a link to its place below, or that place itself (`anchor`)."""

    name: str
    mark: Mark
    href: str
    anchor: str


@dataclass(frozen=True, slots=True)
class OverviewChapter:
    """A chapter of the overview."""

    name: str
    score: Text
    items: tuple[OverviewItem, ...]


@dataclass(frozen=True, slots=True)
class SmallCheck:
    """A check that needs no explanation: one line."""

    anchor: str
    title: str
    mark: Mark
    score: Text
    message: str
    evidence: Text | None


@dataclass(frozen=True, slots=True)
class ExerciseView:
    """An exercise with its checks: those that broke at length, the others a line each."""

    anchor: str
    chapter: str
    name: str
    mark: Mark
    score: Text
    class_href: str
    broken: tuple[CheckView, ...]
    others: tuple[SmallCheck, ...]


@dataclass(frozen=True, slots=True)
class NextStep:
    """Where to go on: an exercise, and the check that breaks first."""

    href: str
    exercise: str
    check: str
    message: str


@dataclass(frozen=True, slots=True)
class StudentPage:
    """Everything that a student page shows."""

    title: str
    crumbs: tuple[Link, ...]
    student: str
    score: str
    max_score: str
    percent: Text
    summary: Text
    next_broken: NextStep | None
    next_new: str
    overview: tuple[OverviewChapter, ...]
    problems: tuple[ExerciseView, ...]
    incidents: tuple[ExerciseView, ...]
    passed: tuple[ExerciseView, ...]
    judged: Text
    graded: Text
    hidden_checks: Text | None
    notes: tuple[str, ...]
    """What does not count of what was handed in, what was found elsewhere, what lateness cost."""


def student_page(result: SubmissionResult, site: Site, title: str) -> StudentPage:
    """Make the page of one submission."""
    exercises = sorted(by_key(result).values(), key=lambda exercise: exercise.chapter)
    views = {status: _views(exercises, status, site) for status in Status}
    student = line(result.submission, NAME_LIMIT)
    return StudentPage(
        title=title if not site.has_class_page else f"{student} · {title}",
        crumbs=(Link(f"../{INDEX}", title),) if site.has_class_page else (),
        student=student,
        score=number(result.score),
        max_score=number(result.max_score),
        percent=text("percent", percent=f"{100 * share(result.score, result.max_score):.0f}"),
        summary=_summary(exercises),
        next_broken=_next_broken(exercises),
        next_new=_next_new(exercises),
        overview=_overview(exercises),
        problems=views[Status.FAILED],
        incidents=views[Status.ERROR],
        passed=views[Status.PASSED],
        judged=judged_sentence(result),
        graded=text("graded_at", started=line(result.started, 40), seconds=seconds(result.seconds)),
        hidden_checks=_hidden(result.hidden_checks_not_run),
        notes=tuple(line(note, NOTE_LIMIT) for note in result.notes[:MOST_NOTES]),
    )


def judged_sentence(result: SubmissionResult) -> Text:
    """Say what judged: without it two results cannot be compared."""
    environment = result.environment
    return text(
        "judged",
        python=line(environment.python, 40),
        platform=line(environment.platform, 80),
        start_method=line(environment.start_method, 40),
        cores=environment.cores,
        isolation=line(environment.isolation, 80),
        effort=line(environment.effort, 40),
        seed=result.seed,
    )


def _hidden(count: int) -> Text | None:
    return text("hidden_checks", count=count) if count else None


def _summary(exercises: Sequence[ExerciseResult]) -> Text:
    count = {status: sum(one.status is status for one in exercises) for status in Status}
    if count[Status.NOT_STARTED] == len(exercises):
        return text("student_nothing", count=len(exercises))
    passed, failed = count[Status.PASSED], count[Status.FAILED]
    if failed == 0:
        return text("student_all_passed", passed=passed, count=len(exercises))
    waiting = count[Status.NOT_STARTED]
    return text(
        "student_some_passed", passed=passed, count=len(exercises), failed=failed, not_started=waiting
    )


def _next_broken(exercises: Sequence[ExerciseResult]) -> NextStep | None:
    """Return the first fault of the first exercise that has one: the later ones can wait."""
    for exercise in exercises:
        fault = first_fault(exercise) if exercise.status is Status.FAILED else None
        if fault is not None:
            href = f"#{check_anchor(key_of(exercise), fault.name)}"
            return NextStep(href, line(exercise.name, NAME_LIMIT), line(fault.title), line(fault.message))
    return None


def _next_new(exercises: Sequence[ExerciseResult]) -> str:
    """Return the first exercise not started, as the path of its file; empty when there is none."""
    for exercise in exercises:
        if exercise.status is Status.NOT_STARTED:
            return line(f"exercises/{exercise.chapter}/{exercise.name}.py", 2 * NAME_LIMIT)
    return ""


def _overview(exercises: Sequence[ExerciseResult]) -> tuple[OverviewChapter, ...]:
    chapters = groupby(exercises, key=lambda exercise: exercise.chapter)
    return tuple(_chapter(name, tuple(group)) for name, group in chapters)


def _chapter(name: str, exercises: Sequence[ExerciseResult]) -> OverviewChapter:
    score = sum(exercise.score for exercise in exercises)
    max_score = sum(exercise.max_score for exercise in exercises)
    items = tuple(_item(exercise) for exercise in exercises)
    return OverviewChapter(
        chapter_title(name), text("score_of", score=number(score), max=number(max_score)), items
    )


def chapter_title(chapter: str) -> str:
    """Return a chapter's folder name as words: `02_shared_memory` is `02 shared memory`."""
    return line(chapter.replace("_", " "), NAME_LIMIT)


def _item(exercise: ExerciseResult) -> OverviewItem:
    anchor = exercise_anchor(key_of(exercise))
    shown_below = exercise.status is not Status.NOT_STARTED
    mark = mark_of(principal(exercise))
    if shown_below:
        return OverviewItem(line(exercise.name, NAME_LIMIT), mark, f"#{anchor}", "")
    return OverviewItem(line(exercise.name, NAME_LIMIT), mark, "", anchor)


def _views(exercises: Sequence[ExerciseResult], status: Status, site: Site) -> tuple[ExerciseView, ...]:
    return tuple(_view(exercise, site) for exercise in exercises if exercise.status is status)


def _view(exercise: ExerciseResult, site: Site) -> ExerciseView:
    key = key_of(exercise)
    checks = _with_own_names(exercise.checks)
    broken = [check for check in checks if is_broken(check)]
    return ExerciseView(
        anchor=exercise_anchor(key),
        chapter=chapter_title(exercise.chapter),
        name=line(exercise.name, NAME_LIMIT),
        mark=mark_of(principal(exercise)),
        score=text("score_of", score=number(exercise.score), max=number(exercise.max_score)),
        class_href=f"../{site.exercise_path(key)}" if site.has_class_page else "",
        broken=_explained(key, broken),
        others=tuple(_small(key, check) for check in checks if not is_broken(check)),
    )


def _with_own_names(checks: Sequence[Check]) -> tuple[Check, ...]:
    """Number the checks whose name has come before: a name becomes an anchor, which must be the only one."""
    names = unique_slugs(check.name for check in checks)
    return tuple(replace(check, name=name) for check, name in zip(checks, names, strict=True))


def _explained(key: Key, broken: Sequence[Check]) -> tuple[CheckView, ...]:
    """Explain each kind of fault once per exercise, where it first appears."""
    seen: set[Verdict] = set()
    views = []
    for check in broken:
        views.append(check_view(key, check, explain=check.verdict not in seen))
        seen.add(check.verdict)
    return tuple(views)


def _small(key: Key, check: Check) -> SmallCheck:
    return SmallCheck(
        anchor=check_anchor(key, check.name),
        title=line(check.title or check.name),
        mark=mark_of(check.verdict),
        score=text("score_of", score=number(check.score), max=number(check.max_score)),
        message=line(check.message) if check.verdict is not Verdict.PASSED else "",
        evidence=evidence_sentence(check.evidence),
    )
