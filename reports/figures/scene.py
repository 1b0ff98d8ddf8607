"""The shapes that drawings are made of; units are CSS pixels, y grows downwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from reports.language import Text

CHARACTER_WIDTH = 7.25
"""Advance of one column in the drawings' fixed-width font at 12 px, widest of the usual fonts."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight line."""

    shape: ClassVar[str] = "segment"
    x1: float
    y1: float
    x2: float
    y2: float
    style: str


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with rounded corners; `title` says what it stands for."""

    shape: ClassVar[str] = "box"
    x: float
    y: float
    width: float
    height: float
    style: str
    title: Text | None = None
    radius: float = 3


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle."""

    shape: ClassVar[str] = "dot"
    x: float
    y: float
    radius: float
    style: str


@dataclass(frozen=True, slots=True)
class Curve:
    """A path in SVG's path language."""

    shape: ClassVar[str] = "curve"
    path: str
    style: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a label: data, or a sentence of the catalogue."""

    content: str | Text
    style: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a point; `anchor` is `start`, `middle` or `end`, `turn` a rotation in degrees."""

    shape: ClassVar[str] = "label"
    x: float
    y: float
    parts: tuple[Part, ...]
    style: str = ""
    anchor: str = "start"
    turn: float = 0


Shape = Segment | Box | Dot | Curve | Label


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawing, from (left, top) on; `described` is what it says to those who cannot see it."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    described: Text
    left: float = 0
    top: float = 0


def rounded(value: float) -> float:
    """Return a coordinate with one decimal, an integer where it is one: short and stable in the page."""
    return int(value) if float(value).is_integer() else round(value, 1)
