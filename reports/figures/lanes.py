"""Where the lanes and rows of an interleaving lie: two lanes face each other, more stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.figures.scene import CHARACTER_WIDTH
from reports.text import columns

ROW_HEIGHT = 24.0
NUMBER_WIDTH = 30.0
GAP_BETWEEN_TWO = 96.0
LABEL_DISTANCE = 16.0
NARROW, WIDE = 34.0, 112.0
HEAD_HEIGHT = 34.0
SLANT = -38.0
"""Degrees by which long names above narrow lanes are turned."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One process: its line at `x`; its labels start at `label_x` and run the way of `anchor`."""

    name: str
    x: float
    label_x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Grid:
    """The lanes, the height of their heads, and the width of everything."""

    lanes: tuple[Lane, ...]
    top: float
    width: float
    slanted: bool

    def y(self, row: float) -> float:
        """Return the middle of a row."""
        return self.top + ROW_HEIGHT * (row + 0.5)


def grid(names: Sequence[str], labels: Sequence[Sequence[str]]) -> Grid:
    """Lay out the lanes of processes whose steps read `labels` (one sequence per lane)."""
    widths = [
        max([width_of(name)] + [width_of(label) for label in own])
        for name, own in zip(names, labels, strict=True)
    ]
    if len(names) == 2:
        return _facing(names, widths)
    return _side_by_side(names, max(widths))


def width_of(text: str) -> float:
    """Return the width of a text in the drawings' font."""
    return columns(text) * CHARACTER_WIDTH


def _facing(names: Sequence[str], widths: Sequence[float]) -> Grid:
    """Labels outside, so that nothing but bars and conflicts lies between the two lanes."""
    left = NUMBER_WIDTH + widths[0] + LABEL_DISTANCE
    right = left + GAP_BETWEEN_TWO
    lanes = (
        Lane(names[0], left, left - LABEL_DISTANCE, "end"),
        Lane(names[1], right, right + LABEL_DISTANCE, "start"),
    )
    return Grid(lanes, HEAD_HEIGHT, right + LABEL_DISTANCE + widths[1] + 4, slanted=False)


def _side_by_side(names: Sequence[str], label_width: float) -> Grid:
    """Lanes like tracks at the left, all labels in one column at the right."""
    longest = max(width_of(name) for name in names)
    spacing = max(NARROW, min(WIDE, longest + 14))
    slanted = longest + 14 > WIDE or len(names) > 6
    spacing = NARROW if slanted else spacing
    first = NUMBER_WIDTH + (18 if slanted else max(18.0, longest / 2))
    last = first + spacing * (len(names) - 1)
    label_x = last + LABEL_DISTANCE + (0 if slanted else longest / 2 if len(names) > 1 else 0)
    lanes = tuple(Lane(name, first + spacing * index, label_x, "start") for index, name in enumerate(names))
    rise = longest * 0.62 + 18 if slanted else 0
    width = max(label_x + label_width, last + longest * 0.79 + 8 if slanted else 0)
    return Grid(lanes, max(HEAD_HEIGHT, rise), width + 4, slanted)
