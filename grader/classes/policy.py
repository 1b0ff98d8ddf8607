"""The policy of a course, one TOML file: points and weights, due dates, late deduction, which attempt counts.

    attempt = "best"                  # or "last", which is the default; for each exercise by itself

    [points]                          # what exercises are worth, instead of their suites' points
    bank_deposit_race = 20

    [weights]                         # factors for exercises or whole chapters
    "07_signals" = 1.5

    [due]                             # for exercises, chapters, and all others
    default = 2026-11-21T23:59:00+01:00
    "02_shared_memory" = 2026-12-01T23:59:00+01:00

    [late]
    grace_minutes = 15
    percent_per_day = 10              # of what was reached, for each day begun
    most_percent = 50
    closed_after_days = 14            # nothing counts after that

All of it is optional. Scores in the database stay as they were graded: the policy acts when they are read, so
it can be changed at any time and nothing is graded again.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from grader.errors import UserError

DEFAULT = "default"


class Counts(StrEnum):
    """Which attempt at an exercise counts."""

    LAST = "last"
    BEST = "best"


@dataclass(frozen=True, slots=True)
class Late:
    """What lateness costs."""

    grace: timedelta = timedelta(0)
    percent_per_day: float = 0.0
    most_percent: float = 100.0
    closed_after_days: float | None = None

    def share_left(self, late: timedelta) -> float:
        """Return which share of a score is left when the work came `late` after its due date."""
        if late <= self.grace:
            return 1.0
        days = late / timedelta(days=1)
        if self.closed_after_days is not None and days > self.closed_after_days:
            return 0.0
        begun = int(days) + (days > int(days))
        return 1.0 - min(self.percent_per_day * begun, self.most_percent) / 100


@dataclass(frozen=True, slots=True)
class Policy:
    """What a course counts, and how much."""

    counts: Counts = Counts.LAST
    points: Mapping[str, float] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)
    due: Mapping[str, datetime] = field(default_factory=dict)
    late: Late = Late()

    def due_of(self, chapter: str, name: str) -> datetime | None:
        """Return when an exercise is due; None when never."""
        return self.due.get(name) or self.due.get(chapter) or self.due.get(DEFAULT)

    def factor(self, chapter: str, name: str, max_score: float) -> float:
        """Return by how much the points of an exercise with `max_score` are to be multiplied."""
        points = self.points.get(name, max_score) / max_score if max_score else 1.0
        return points * self.weights.get(chapter, 1.0) * self.weights.get(name, 1.0)


def read_policy(path: Path, known: Mapping[str, str]) -> Policy:
    """Return the policy in the file at `path`; `known` is the name of each exercise to its chapter.

    Raises:
        UserError: it cannot be read, or a word or value in it means nothing; the sentence names it.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UserError(f"The policy `{path}` cannot be read: {error}.") from error
    _expect_words(path, "", data, ("attempt", "points", "weights", "due", "late"))
    return Policy(
        counts=_counts(path, data.get("attempt", Counts.LAST.value)),
        points=_numbers(path, data, "points", known),
        weights=_numbers(path, data, "weights", {*known, *known.values()}),
        due=_dates(path, data, {*known, *known.values(), DEFAULT}),
        late=_late(path, _table(path, data, "late")),
    )


def _counts(path: Path, word: object) -> Counts:
    if word not in [each.value for each in Counts]:
        raise UserError(f"`{path}`: `attempt` is {word!r}; it is `last` or `best`.")
    return Counts(str(word))


def _table(path: Path, data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = data.get(name, {})
    if not isinstance(table, dict):
        raise UserError(f"`{path}`: `{name}` is a value; write it as a table, `[{name}]`.")
    return table


def _expect_words(path: Path, table: str, found: Mapping[str, Any], known: Collection[str]) -> None:
    for word in found:
        if word not in known:
            near = difflib.get_close_matches(word, known, n=1)
            advice = f"did you mean `{near[0]}`?" if near else f"there is: {', '.join(sorted(known))}."
            where = f" in `[{table}]`" if table else ""
            raise UserError(f"`{path}`: `{word}`{where} is not known; {advice}")


def _numbers(path: Path, data: Mapping[str, Any], name: str, known: Collection[str]) -> dict[str, float]:
    table = _table(path, data, name)
    _expect_words(path, name, table, known)
    return {word: _number(path, name, word, value) for word, value in table.items()}


def _number(path: Path, table: str, word: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
        raise UserError(f"`{path}`: `{word}` in `[{table}]` is {value!r}; it is a number, 0 or more.")
    return float(value)


def _dates(path: Path, data: Mapping[str, Any], known: Collection[str]) -> dict[str, datetime]:
    table = _table(path, data, "due")
    _expect_words(path, "due", table, known)
    for word, value in table.items():
        if not isinstance(value, datetime) or value.tzinfo is None:
            raise UserError(
                f"`{path}`: `{word}` in `[due]` is {value!r}; "
                "write the date, the time and the offset, as 2026-11-21T23:59:00+01:00."
            )
    return dict(table)


def _late(path: Path, table: Mapping[str, Any]) -> Late:
    words = ("grace_minutes", "percent_per_day", "most_percent", "closed_after_days")
    _expect_words(path, "late", table, words)
    given = {word: _number(path, "late", word, value) for word, value in table.items()}
    return Late(
        grace=timedelta(minutes=given.get("grace_minutes", 0.0)),
        percent_per_day=given.get("percent_per_day", 0.0),
        most_percent=min(100.0, given.get("most_percent", 100.0)),
        closed_after_days=given.get("closed_after_days"),
    )
