"""Draws who waits for whom: processes as boxes on a circle, an arrow to the holder of what is awaited."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reports.facts.waits import Wait
from reports.figures.lanes import width_of
from reports.figures.scene import Box, Curve, Label, Part, Scene, Shape, rounded
from reports.language import Text, text

NODE_LIMIT = 12
BOX_HEIGHT = 30.0
MARGIN = 4.0
ARROW = 8.0
LABEL_DISTANCE = 13.0
NOBODY = ""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Node:
    """A process, or the empty place where a holder should be."""

    name: str
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Arrow:
    """A wait: its shapes, and the left, top, right and bottom edge of its label."""

    shapes: tuple[Shape, ...]
    label_edges: tuple[float, float, float, float]


def draw_wait_graph(waits: Sequence[Wait]) -> Scene | None:
    """Return the drawing; None when nobody waits, or more processes do than fit a page."""
    names = tuple(dict.fromkeys(name for wait in waits for name in (wait.waiter, wait.holder)))
    if not waits or len(names) > NODE_LIMIT:
        return None
    nodes = _place(names, max(width_of(_awaited(wait)) for wait in waits))
    arrows = [_arrow(nodes[wait.waiter], nodes[wait.holder], _awaited(wait)) for wait in waits]
    shapes = [shape for node in nodes.values() for shape in _box(node)]
    shapes += [shape for arrow in arrows for shape in arrow.shapes]
    left, top, right, bottom = _extent(nodes.values(), arrows)
    return Scene(
        rounded(right - left),
        rounded(bottom - top),
        tuple(shapes),
        text("wait_graph"),
        rounded(left),
        rounded(top),
    )


def sentences(waits: Sequence[Wait]) -> tuple[Text, ...]:
    """Return one sentence per edge, and one on the circle that they close."""
    told = [_sentence(wait) for wait in waits]
    return (*told, text("wait_cycle")) if closes_circle(waits) else tuple(told)


def closes_circle(waits: Sequence[Wait]) -> bool:
    """Say whether following the arrows from some process leads back to it."""
    onwards: dict[str, set[str]] = {}
    for wait in waits:
        if wait.holder:
            onwards.setdefault(wait.waiter, set()).add(wait.holder)
    return any(_reaches(onwards, start) for start in onwards)


def _reaches(onwards: dict[str, set[str]], start: str) -> bool:
    seen: set[str] = set()
    ahead = list(onwards[start])
    while ahead:
        name = ahead.pop()
        if name == start:
            return True
        if name not in seen:
            seen.add(name)
            ahead += onwards.get(name, set())
    return False


def _awaited(wait: Wait) -> str:
    """Return the label of an arrow: the object, or the way to wait for the end of a process."""
    return wait.object or "join"


def _sentence(wait: Wait) -> Text:
    if not wait.object:
        return text("wait_end", waiter=wait.waiter, holder=wait.holder)
    if wait.holder and wait.wait_line and wait.held_line:
        return text(
            "wait_edge_lines",
            waiter=wait.waiter,
            object=wait.object,
            holder=wait.holder,
            wait_line=wait.wait_line,
            held_line=wait.held_line,
        )
    if wait.holder:
        return text("wait_edge", waiter=wait.waiter, object=wait.object, holder=wait.holder)
    return text("wait_nobody", waiter=wait.waiter, object=wait.object)


def _place(names: Sequence[str], label_width: float) -> dict[str, Node]:
    """Put the nodes on an ellipse around the origin that leaves room for the labels between them."""
    widths = [max(64.0, width_of(name) + 28) for name in names]
    widest = max(widths)
    across = max(widest / 2 + label_width / 2 + 30, widest * len(names) / 4.5) if len(names) > 1 else 0.0
    down = 0.0 if len(names) <= 2 else 30.0 * len(names)
    start = math.pi if len(names) == 2 else -math.pi / 2
    nodes = {}
    for index, (name, width) in enumerate(zip(names, widths, strict=True)):
        angle = start + 2 * math.pi * index / len(names)
        nodes[name] = Node(name, across * math.cos(angle), down * math.sin(angle), width)
    return nodes


def _extent(nodes: Iterable[Node], arrows: Iterable[Arrow]) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom edge of all that is drawn."""
    edges = [arrow.label_edges for arrow in arrows]
    edges += [
        (
            node.x - node.width / 2,
            node.y - BOX_HEIGHT / 2,
            node.x + node.width / 2,
            node.y + BOX_HEIGHT / 2,
        )
        for node in nodes
    ]
    lefts, tops, rights, bottoms = zip(*edges, strict=True)
    return min(lefts) - MARGIN, min(tops) - MARGIN, max(rights) + MARGIN, max(bottoms) + MARGIN


def _box(node: Node) -> Iterator[Shape]:
    style = "node" if node.name != NOBODY else "node nobody"
    x, y = rounded(node.x - node.width / 2), rounded(node.y - BOX_HEIGHT / 2)
    yield Box(x, y, rounded(node.width), BOX_HEIGHT, style, None, 6)
    words = Part(node.name) if node.name != NOBODY else Part(text("nobody"))
    yield Label(rounded(node.x), rounded(node.y + 4), (words,), "step", "middle")


def _arrow(start: Node, end: Node, name: str) -> Arrow:
    """A bow from one box to another, its label outside the crown; who waits for itself gets a loop."""
    if start.name == end.name:
        return _loop(start, name)
    bend = _bend(start, end)
    first, last = _border(start, bend), _border(end, bend)
    crown = ((first[0] + 2 * bend[0] + last[0]) / 4, (first[1] + 2 * bend[1] + last[1]) / 4)
    middle = ((start.x + end.x) / 2, (start.y + end.y) / 2)
    away = _unit(bend[0] - middle[0], bend[1] - middle[1])
    path = Curve(f"M{_point(first)}Q{_point(bend)} {_point(last)}", "wait")
    label = _label(crown, away, name)
    return Arrow((path, Curve(_head(bend, last), "wait-head"), label), _label_edges(label, name))


def _loop(node: Node, name: str) -> Arrow:
    top = node.y - BOX_HEIGHT / 2
    start, end = (node.x - 22, top), (node.x + 22, top)
    path = Curve(f"M{_point(start)}c0 -44 44 -44 44 -6", "wait")
    label = _label((node.x, top - 34), (0.0, -1.0), name)
    return Arrow((path, Curve(_head((end[0], top - 30), end), "wait-head"), label), _label_edges(label, name))


def _label(crown: Point, away: Point, name: str) -> Label:
    """Put the name of what is awaited outside the bow: above, below or beside it."""
    anchor = "middle" if abs(away[0]) < 0.5 else "start" if away[0] > 0 else "end"
    x, y = crown[0] + LABEL_DISTANCE * away[0], crown[1] + LABEL_DISTANCE * away[1] + 4
    return Label(rounded(x), rounded(y), (Part(name),), "object step", anchor)


def _label_edges(label: Label, name: str) -> tuple[float, float, float, float]:
    width = width_of(name)
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return left, label.y - 12, left + width, label.y + 4


def _bend(start: Node, end: Node) -> Point:
    """Return the control point: to the left of the way, so that two opposite arrows do not coincide."""
    across, down = end.x - start.x, end.y - start.y
    ahead = _unit(across, down)
    bow = 70.0 if down == 0 else 34.0
    return (start.x + end.x) / 2 + ahead[1] * bow, (start.y + end.y) / 2 - ahead[0] * bow


def _border(node: Node, towards: Point) -> Point:
    """Return where the line from the middle of a box towards a point leaves the box."""
    across, down = towards[0] - node.x, towards[1] - node.y
    scale = min(
        (node.width / 2 + 2) / abs(across) if across else math.inf,
        (BOX_HEIGHT / 2 + 2) / abs(down) if down else math.inf,
    )
    return node.x + across * min(1.0, scale), node.y + down * min(1.0, scale)


def _head(come_from: Point, tip: Point) -> str:
    """Return a triangle with its tip at a point."""
    angle = math.atan2(tip[1] - come_from[1], tip[0] - come_from[0])
    corners = [
        (tip[0] - ARROW * math.cos(angle + turn), tip[1] - ARROW * math.sin(angle + turn))
        for turn in (-0.42, 0.42)
    ]
    return f"M{_point(tip)}L{_point(corners[0])}L{_point(corners[1])}Z"


def _unit(across: float, down: float) -> Point:
    length = math.hypot(across, down) or 1.0
    return across / length, down / length


def _point(point: Point) -> str:
    return f"{rounded(point[0])} {rounded(point[1])}"
