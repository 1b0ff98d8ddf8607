"""Histograms: the outcomes of repeated runs as rows, the scores of a class as columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reports.figures.scene import Box, Label, Part, Scene, Segment, Shape, rounded
from reports.language import Text, text
from reports.text import line

OUTCOME_LIMIT = 12
BAR_LENGTH = 240.0
COLUMN_WIDTH, COLUMN_HEIGHT = 44.0, 96.0
BINS = 10
CLEAN = "clean"
"""What an exploration calls an execution in which nothing went wrong."""


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One outcome: how often, its bar in pixels; `tone` is `good`, `bad`, or empty where neither is known."""

    outcome: str
    count: int
    length: float
    tone: str


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The outcomes of repeated runs, the most frequent first."""

    rows: tuple[OutcomeRow, ...]
    left_out: Text | None


def outcomes_of(extra: Mapping[str, Any]) -> Outcomes | None:
    """Read `outcomes` (text to count) and `expected` (one text, or several); None without outcomes."""
    counts = extra.get("outcomes")
    if not isinstance(counts, Mapping):
        return None
    pairs = [(str(name), count) for name, count in counts.items() if _is_count(count)]
    pairs.sort(key=lambda pair: -pair[1])
    if not pairs:
        return None
    wanted = _wanted(extra.get("expected"))
    known = any(name in wanted for name, _ in pairs)
    most = pairs[0][1]
    rows = tuple(
        OutcomeRow(
            line(name, 80),
            count,
            rounded(max(2.0, BAR_LENGTH * count / most)),
            "" if not known else "good" if name in wanted else "bad",
        )
        for name, count in pairs[:OUTCOME_LIMIT]
    )
    more = len(pairs) - len(rows)
    return Outcomes(rows, text("outcomes_more", count=more) if more else None)


def draw_distribution(shares: Sequence[float]) -> Scene:
    """Draw how many students reached which share of the points, in ten columns; all points: the last."""
    counts = [0] * BINS
    for share in shares:
        counts[min(BINS - 1, int(share * BINS))] += 1
    shapes = [
        shape for index, count in enumerate(counts) for shape in _column(index, count, max(counts) or 1)
    ]
    base = COLUMN_HEIGHT + 18
    shapes.append(Segment(0, base, BINS * COLUMN_WIDTH, base, "axis"))
    for tick in range(0, BINS + 1, 2):
        anchor = "start" if tick == 0 else "end" if tick == BINS else "middle"
        shapes.append(Label(tick * COLUMN_WIDTH, base + 15, (Part(f"{tick * 10} %"),), "number", anchor))
    told = ", ".join(f"{index * 10}–{index * 10 + 10} %: {count}" for index, count in enumerate(counts))
    return Scene(BINS * COLUMN_WIDTH, base + 22, tuple(shapes), text("distribution_described", bins=told))


def _column(index: int, count: int, most: int) -> Iterator[Shape]:
    if count == 0:
        return
    height = max(2.0, COLUMN_HEIGHT * count / most)
    left, top = index * COLUMN_WIDTH, COLUMN_HEIGHT + 18 - height
    yield Box(left + 2, rounded(top), COLUMN_WIDTH - 4, rounded(height), "column", None, 2)
    yield Label(left + COLUMN_WIDTH / 2, rounded(top - 5), (Part(str(count)),), "number", "middle")


def _wanted(expected: object) -> set[str]:
    if isinstance(expected, str):
        return {expected, CLEAN}
    if isinstance(expected, Sequence):
        return {*map(str, expected), CLEAN}
    return {CLEAN}


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
