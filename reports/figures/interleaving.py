"""Draws an interleaving: one lane per process, time downwards, locks as bars, conflicts joined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.facts.interleaving import Interleaving, Ownership, Step
from reports.facts.operations import Kind
from reports.facts.waits import Wait
from reports.figures.lanes import ROW_HEIGHT, SLANT, Grid, Lane, grid
from reports.figures.rows import Rows, active_lanes, rows_of
from reports.figures.scene import Box, Curve, Dot, Label, Part, Scene, Segment, Shape, rounded
from reports.language import text
from reports.text import line

LANE_LIMIT = 24
CURVE_LIMIT = 60
LABEL_LIMIT = 44
LOCKING = frozenset({Kind.ACQUIRE, Kind.RELEASE})
BAR_WIDTH = 10.0
BAR_OFFSET = 11.0
BAR_OVERHANG = ROW_HEIGHT * 0.32


@dataclass(frozen=True, slots=True)
class Plan:
    """What is drawn and where: the lanes that take part, the rows of their steps, the waits below."""

    facts: Interleaving
    lanes: Mapping[int, Lane]
    layout: Grid
    rows: Rows
    waits: tuple[Wait, ...]
    one_file: bool
    """True when all steps are in one file, so that its name need not be repeated."""

    def x(self, index: int) -> float:
        """Return where the lane of a step is."""
        return rounded(self.lanes[self.facts.steps[index].lane].x)

    def y(self, index: int) -> float:
        """Return where the row of a step is."""
        return rounded(self.layout.y(self.rows.of(index)))


def draw_interleaving(facts: Interleaving) -> Scene | None:
    """Return the drawing; None when there is nothing to draw, or more processes than fit a page."""
    active = active_lanes(facts)
    if not facts.steps or len(active) > LANE_LIMIT:
        return None
    plan = _plan(facts, active)
    height = plan.layout.y(plan.rows.total + len(plan.waits)) + 4 - ROW_HEIGHT / 2
    shapes: list[Shape] = [
        *_heads(plan),
        *_lines(plan),
        *_bars(plan),
        *_curves(plan),
        *_steps(plan),
        *_waits(plan),
    ]
    processes = line(", ".join(lane.name for lane in plan.layout.lanes))
    described = text("interleaving_described", count=len(plan.rows.places), processes=processes)
    return Scene(rounded(plan.layout.width), rounded(height), tuple(shapes), described)


def _plan(facts: Interleaving, active: tuple[int, ...]) -> Plan:
    names = [facts.processes[lane] for lane in active]
    waits = tuple(wait for wait in facts.waits if wait.waiter in names)
    rows = rows_of(facts, active)
    one_file = len({step.location.partition(":")[0] for step in facts.steps if step.location}) == 1
    labels: dict[int, list[str]] = {lane: [] for lane in active}
    for index in rows.places:
        step = facts.steps[index]
        labels.get(step.lane, []).append(" ".join(word for word, _ in _words(step, one_file)))
    for wait in waits:
        labels[facts.processes.index(wait.waiter)].append(
            f"waits for the end of {wait.object or wait.holder}"
        )
    layout = grid(names, list(labels.values()))
    return Plan(facts, dict(zip(active, layout.lanes, strict=True)), layout, rows, waits, one_file)


def _words(step: Step, one_file: bool) -> list[tuple[str, str]]:
    """Return the words beside a step, each with its style: operation, object, detail, line."""
    detail = "" if step.kind in LOCKING and step.detail == "True" else step.detail
    place = f":{step.location.rpartition(':')[2]}" if one_file and step.location else step.location
    words = ((step.operation, "operation"), (step.object, "object"), (detail, "value"))
    told = [(word, style) for word, style in words if word]
    if sum(len(word) + 1 for word, _ in told) > LABEL_LIMIT:
        told = [(line(" ".join(word for word, _ in told), LABEL_LIMIT), "")]
    return [*told, (place, "place")] if place else told


def _heads(plan: Plan) -> Iterator[Shape]:
    """The names: above the lanes, slanted where lanes are narrow, over the labels of facing lanes."""
    top = plan.layout.top
    for lane in plan.layout.lanes:
        name = (Part(lane.name),)
        if plan.layout.slanted:
            yield Label(rounded(lane.x - 2), rounded(top - 8), name, "head", "start", SLANT)
        elif len(plan.lanes) == 2:
            yield Label(rounded(lane.label_x), rounded(top - 14), name, "head", lane.anchor)
        else:
            yield Label(rounded(lane.x), rounded(top - 14), name, "head", "middle")


def _lines(plan: Plan) -> Iterator[Shape]:
    """Each lane from its first step to its last."""
    for number, lane in plan.lanes.items():
        own = [index for index, step in enumerate(plan.facts.steps) if step.lane == number]
        yield Segment(rounded(lane.x), plan.y(own[0]), rounded(lane.x), plan.y(own[-1]), "lane")


def _bars(plan: Plan) -> Iterator[Shape]:
    """One bar per lock held; bars of one lane that overlap stand beside each other."""
    bottom = plan.layout.y(plan.rows.total + len(plan.waits) - 1)
    for one in plan.facts.ownerships:
        if not _is_seen(one, plan.rows):
            continue
        lane = plan.lanes[one.lane]
        inwards = -1 if lane.anchor == "start" else 1
        x = lane.x + inwards * BAR_OFFSET * _depth(one, plan.facts) - BAR_WIDTH / 2
        top = plan.y(one.first) - BAR_OVERHANG
        end = bottom if one.last is None else plan.y(one.last)
        title = text("holds", process=lane.name, object=one.object)
        style = "bar" if one.last is not None else "bar kept"
        height = rounded(end + BAR_OVERHANG - top)
        yield Box(rounded(x), rounded(top), BAR_WIDTH, height, style, title, BAR_WIDTH / 2)


def _is_seen(one: Ownership, rows: Rows) -> bool:
    """Say whether any of it lies outside a single gap."""
    return one.first in rows.places or one.last is None or rows.of(one.first) != rows.of(one.last)


def _depth(one: Ownership, facts: Interleaving) -> int:
    """Count the bars of the same lane that were already there when this one begins."""
    return sum(
        1
        for other in facts.ownerships
        if other.lane == one.lane
        and other.first < one.first
        and (other.last is None or other.last > one.first)
    )


def _curves(plan: Plan) -> Iterator[Shape]:
    """The accesses behind lost updates, and unlocked conflicts on other objects; else the guarded ones."""
    facts = plan.facts
    lost = [pair for one in facts.stale_writes for pair in ((one.read, one.lost), (one.lost, one.write))]
    told = {facts.steps[first].object for first, _ in lost}
    open_ones = [
        one for one in facts.conflicts if not one.guarded and facts.steps[one.first].object not in told
    ]
    joined = [(*pair, "conflict lost") for pair in lost]
    joined += [(one.first, one.second, "conflict") for one in open_ones]
    guarded = [(one.first, one.second, "conflict guarded") for one in facts.conflicts if one.guarded]
    for first, second, style in (joined or guarded)[:CURVE_LIMIT]:
        yield Curve(_bow(plan, first, second), style)


def _bow(plan: Plan, first: int, second: int) -> str:
    x1, y1, x2, y2 = plan.x(first), plan.y(first), plan.x(second), plan.y(second)
    middle = rounded((x1 + x2) / 2)
    return f"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}"


def _steps(plan: Plan) -> Iterator[Shape]:
    for index in plan.rows.places:
        yield from _step(plan, index, index in plan.facts.failing)
    for gap in plan.rows.gaps:
        words = (Part("⋮ "), Part(text("truncated_steps", count=gap.count)))
        yield Label(
            _gap_x(plan.layout), rounded(plan.layout.y(gap.row) + 4), words, "gap", _gap_anchor(plan.layout)
        )


def _gap_x(layout: Grid) -> float:
    """Return where the words of a gap stand: between two facing lanes, else where all labels stand."""
    if len(layout.lanes) == 2:
        return rounded((layout.lanes[0].x + layout.lanes[1].x) / 2)
    return rounded(layout.lanes[0].label_x)


def _gap_anchor(layout: Grid) -> str:
    return "middle" if len(layout.lanes) == 2 else "start"


def _step(plan: Plan, index: int, failing: bool) -> Iterator[Shape]:
    step = plan.facts.steps[index]
    if step.lane not in plan.lanes:
        yield from _aside(plan, index)
        return
    lane, x, y = plan.lanes[step.lane], plan.x(index), plan.y(index)
    style = " failing" if failing else ""
    yield Label(0, rounded(y + 4), (Part(str(index + 1)),), f"number{style}")
    yield from _leader(plan, lane, y)
    yield _sign(step, x, y)
    if failing:
        yield Dot(x, y, 9, "ring")
    words = _parts(step, plan.one_file)
    yield Label(rounded(lane.label_x), rounded(y + 4), words, f"step{style}", lane.anchor)


def _leader(plan: Plan, lane: Lane, y: float) -> Iterator[Shape]:
    """A faint line from the lane to its label, where other lanes lie between them."""
    if len(plan.lanes) > 2:
        yield Segment(rounded(lane.x), y, rounded(lane.label_x - 6), y, "leader")


def _sign(step: Step, x: float, y: float) -> Shape:
    if step.kind is Kind.READ:
        return Dot(x, y, 4.5, "read")
    if step.kind is Kind.WRITE:
        return Dot(x, y, 4.5, "write")
    if step.kind in {Kind.ACQUIRE, Kind.RELEASE}:
        return Box(rounded(x - 5), rounded(y - 1.5), 10, 3, "edge", None, 1.5)
    return Dot(x, y, 2.5, "other")


def _aside(plan: Plan, index: int) -> Iterator[Shape]:
    """What a process without a lane does, between the two that have one."""
    step, y = plan.facts.steps[index], rounded(plan.y(index) + 4)
    yield Label(0, y, (Part(str(index + 1)),), "number")
    name = text("aside", process=plan.facts.processes[step.lane])
    words = (Part(name), Part(" "), *_parts(step, plan.one_file))
    yield Label(_gap_x(plan.layout), y, words, "step aside", "middle")


def _parts(step: Step, one_file: bool) -> tuple[Part, ...]:
    words = _words(step, one_file)
    return tuple(Part(word if index == 0 else f" {word}", style) for index, (word, style) in enumerate(words))


def _waits(plan: Plan) -> Iterator[Shape]:
    """Below the last step: each process that waits, and for what."""
    for row, wait in enumerate(plan.waits, start=plan.rows.total):
        number = plan.facts.processes.index(wait.waiter)
        lane, y = plan.lanes[number], rounded(plan.layout.y(row))
        last = max(index for index, step in enumerate(plan.facts.steps) if step.lane == number)
        yield Segment(rounded(lane.x), plan.y(last), rounded(lane.x), y, "waiting")
        yield from _leader(plan, lane, y)
        yield Dot(rounded(lane.x), y, 4.5, "blocked")
        yield Label(rounded(lane.label_x), rounded(y + 4), (_awaited(wait),), "step failing", lane.anchor)


def _awaited(wait: Wait) -> Part:
    if wait.object:
        return Part(text("waits_step", object=wait.object))
    return Part(text("waits_end_step", process=wait.holder))
