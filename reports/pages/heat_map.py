"""The table of everyone and everything: one row per student, one small cell per exercise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from grader.results.model import ExerciseResult, Status, SubmissionResult, Verdict
from reports.facts.counting import ExerciseFacts, by_key, share
from reports.marks import SIGNS, Mark, mark_of, principal
from reports.pages.site import Site, exercise_anchor
from reports.pages.student_page import chapter_title
from reports.text import line, number

COLUMNS_FOR_A_TITLE = 4
LONGEST_NUMBER = 2
SHADES = 3
"""How many strengths of the accent tell how much of an exercise's points a failure costs."""


@dataclass(frozen=True, slots=True)
class Column:
    """One exercise: its page, and its anchor on every student's page."""

    name: str
    href: str
    anchor: str
    first_of_chapter: bool


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """A chapter over its columns: as much of its title as fits is seen, the rest is there to be heard."""

    title: str
    seen: str
    heard: str
    span: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One exercise of one student: a one-letter style and the sign of its verdict."""

    style: str
    sign: str


@dataclass(frozen=True, slots=True)
class Row:
    """One student; `percent` is what rows are sorted by."""

    name: str
    href: str
    score: str
    percent: float
    passed: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A verdict that occurs, with its name in the data and how many cells have it."""

    verdict: str
    mark: Mark
    count: int


@dataclass(frozen=True, slots=True)
class HeatMap:
    """The whole table."""

    groups: tuple[ColumnGroup, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    legend: tuple[LegendItem, ...]


def heat_map(results: Sequence[SubmissionResult], facts: Sequence[ExerciseFacts], site: Site) -> HeatMap:
    """Make the table; rows come in the order of the submissions."""
    tables = [by_key(result) for result in results]
    grid = [[table.get(one.key) for one in facts] for table in tables]
    counts = Counter(_verdict(exercise) for row in grid for exercise in row)
    rows = tuple(
        _row(result, row, site.student_path(position))
        for position, (result, row) in enumerate(zip(results, grid, strict=True))
    )
    legend = tuple(
        LegendItem(verdict.value, mark_of(verdict), counts[verdict]) for verdict in SIGNS if counts[verdict]
    )
    return HeatMap(_groups(facts), _columns(facts, site), rows, legend)


def _groups(facts: Sequence[ExerciseFacts]) -> tuple[ColumnGroup, ...]:
    chapters = groupby(facts, key=lambda one: one.key[0])
    return tuple(_group(chapter_title(name), len(tuple(group))) for name, group in chapters)


def _group(title: str, span: int) -> ColumnGroup:
    """Shorten a title over few columns to its first word, the number of the chapter as a rule."""
    first, _, rest = title.partition(" ")
    if span >= COLUMNS_FOR_A_TITLE or not rest or len(first) > LONGEST_NUMBER:
        return ColumnGroup(title, title, "", span)
    return ColumnGroup(title, first, f" {rest}", span)


def _columns(facts: Sequence[ExerciseFacts], site: Site) -> tuple[Column, ...]:
    return tuple(
        Column(
            name=line(one.key[1], 60),
            href=site.exercise_path(one.key),
            anchor=exercise_anchor(one.key),
            first_of_chapter=index == 0 or facts[index - 1].key[0] != one.key[0],
        )
        for index, one in enumerate(facts)
    )


def _row(result: SubmissionResult, exercises: Sequence[ExerciseResult | None], href: str) -> Row:
    return Row(
        name=line(result.submission, 80),
        href=href,
        score=number(result.score),
        percent=round(100 * share(result.score, result.max_score), 2),
        passed=sum(one is not None and one.status is Status.PASSED for one in exercises),
        cells=tuple(Cell(_style(one), SIGNS[_verdict(one)]) for one in exercises),
    )


def _verdict(exercise: ExerciseResult | None) -> Verdict:
    return Verdict.NOT_STARTED if exercise is None else principal(exercise)


def _style(exercise: ExerciseResult | None) -> str:
    """Return `p` passed, `n` not started, `e` incident, or `f1` to `f3` by how much a failure costs."""
    if exercise is None or exercise.status is Status.NOT_STARTED:
        return "n"
    if exercise.status is Status.FAILED:
        lost = 1 - share(exercise.score, exercise.max_score)
        return f"f{min(SHADES, 1 + int(lost * SHADES))}"
    return "p" if exercise.status is Status.PASSED else "e"
