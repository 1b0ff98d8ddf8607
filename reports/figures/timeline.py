"""Draws witnessed events on a scale of real time: one row per process, time to the right."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reports.figures.lanes import width_of
from reports.figures.scene import Box, Dot, Label, Part, Scene, Segment, Shape, rounded
from reports.language import text
from reports.text import line, seconds

EVENT_LIMIT = 200
PROCESS_LIMIT = 40
LENGTH = 420.0
ROW_HEIGHT = 22.0
OPENING = {
    "enter": "leave",
    "start": "end",
    "begin": "end",
    "acquire": "release",
    "open": "close",
    "in": "out",
}
"""First words of labels that open a stretch of time, and the ones that close it."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something witnessed: when (seconds from the first event), in which process, what."""

    at: float
    process: str
    label: str


@dataclass(frozen=True, slots=True)
class Witnessed:
    """The events in order of time, and how many more there were."""

    events: tuple[Event, ...]
    left_out: int


def events_of(extra: Mapping[str, Any]) -> Witnessed | None:
    """Read `events` (`[seconds, process, label]` each); None without any."""
    rows = extra.get("events")
    if not isinstance(rows, Sequence) or isinstance(rows, str):
        return None
    good = [row for row in rows if _is_event(row)]
    if not good:
        return None
    good.sort(key=lambda row: row[0])
    first = good[0][0]
    events = tuple(
        Event(row[0] - first, line(str(row[1]), 40), line(str(row[2]), 80)) for row in good[:EVENT_LIMIT]
    )
    return Witnessed(events, len(good) - len(events))


def draw_timeline(witnessed: Witnessed) -> Scene | None:
    """Return the drawing; None for more processes than fit a page."""
    events = witnessed.events
    processes = tuple(dict.fromkeys(event.process for event in events))
    if len(processes) > PROCESS_LIMIT:
        return None
    left = max(width_of(process) for process in processes) + 16
    whole = events[-1].at or 1.0
    shapes: list[Shape] = []
    for row, process in enumerate(processes):
        own = [event for event in events if event.process == process]
        shapes += _row(own, process, left, row * ROW_HEIGHT + 14, whole)
    base = len(processes) * ROW_HEIGHT + 8
    shapes += _axis(left, base, whole)
    told = text(
        "timeline_described",
        count=len(events),
        processes=line(", ".join(processes)),
        seconds=seconds(events[-1].at),
    )
    return Scene(rounded(left + LENGTH + 12), rounded(base + 22), tuple(shapes), told)


def _is_event(row: object) -> bool:
    return (
        isinstance(row, Sequence)
        and not isinstance(row, str)
        and len(row) >= 3
        and isinstance(row[0], int | float)
        and math.isfinite(row[0])
    )


def _row(own: Sequence[Event], process: str, left: float, y: float, whole: float) -> Iterator[Shape]:
    yield Label(rounded(left - 12), rounded(y + 4), (Part(process),), "step", "end")
    yield Segment(rounded(left), y, rounded(left + LENGTH), y, "leader")
    for start, end in _stretches(own):
        x = left + LENGTH * start / whole
        yield Box(rounded(x), y - 5, rounded(max(2.0, LENGTH * (end - start) / whole)), 10, "bar", None, 5)
    for event in own:
        yield Dot(rounded(left + LENGTH * event.at / whole), y, 3.5, "write")


def _stretches(own: Sequence[Event]) -> Iterator[tuple[float, float]]:
    """Yield the stretches between an opening event and the next one that closes it."""
    opened: dict[str, float] = {}
    for event in own:
        word = event.label.split(maxsplit=1)[0].lower() if event.label.strip() else ""
        if word in opened:
            yield opened.pop(word), event.at
        elif word in OPENING:
            opened[OPENING[word]] = event.at


def _axis(left: float, base: float, whole: float) -> Iterator[Shape]:
    yield Segment(rounded(left), base, rounded(left + LENGTH), base, "axis")
    for tick in range(5):
        anchor = "start" if tick == 0 else "end" if tick == 4 else "middle"
        part = Part(seconds(whole * tick / 4))
        yield Label(rounded(left + LENGTH * tick / 4), base + 15, (part,), "number", anchor)
