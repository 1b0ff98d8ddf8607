"""Text from outside made fit to show: nothing invisible, nothing endless."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

LINE_LIMIT = 300
BLOCK_LIMIT = 20_000
BLOCK_LINE_LIMIT = 2_000
MARKS_IN_A_ROW = 3
"""More combining marks than any script stacks on one letter climb out of their line."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A block of text as it may be shown, and how many characters had to be left out."""

    text: str
    left_out: int = 0


def visible(text: str, keep: str = "") -> str:
    """Return `text` with control, bidi and other invisible characters as symbols; `keep` stay as they are."""
    if text.isascii() and text.isprintable():
        return text
    shown: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MARKS_IN_A_ROW:
            shown.append(character if character in keep else _symbol(character))
    return "".join(shown)


def line(text: str, limit: int = LINE_LIMIT) -> str:
    """Return `text` as one visible line of at most `limit` characters, an ellipsis ending what was cut."""
    shown = visible(text[: limit + 1])
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def block(text: str, limit: int = BLOCK_LIMIT) -> Excerpt:
    """Return a block that keeps its line ends and tabs; each line and the whole are bounded."""
    kept = text[:limit]
    lines = [_bounded(one) for one in kept.replace("\r\n", "\n").split("\n")]
    return Excerpt(visible("\n".join(lines), keep="\n\t"), len(text) - len(kept))


def columns(text: str) -> int:
    """Count the columns that `text` fills in a fixed-width font: wide characters fill two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def number(value: float) -> str:
    """Return a score or a count without needless decimals: `6`, `31.5`, `0.33`."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value == value else "?"


def seconds(value: float) -> str:
    """Return a time with its unit, three digits at most: `0.04 s`, `1.2 s`, `75 s`."""
    if value >= 10:
        return f"{value:.0f} s"
    return f"{value:.1f} s" if value >= 1 else f"{value:.2f} s"


def _bounded(one: str) -> str:
    return one if len(one) <= BLOCK_LINE_LIMIT else one[: BLOCK_LINE_LIMIT - 1] + "…"


def _symbol(character: str) -> str:
    """Return what stands for `character`: control pictures below space, Python escapes for the rest."""
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}:
        return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return character
