"""Reads a page the way a browser does: elements with their attributes, parents and words."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset({"meta", "link", "input", "br", "hr", "img", "line", "rect", "circle", "path"})
CLOSED_BY_SIBLING = {"td": {"td", "th"}, "th": {"td", "th"}, "tr": {"tr"}}


@dataclass
class Element:
    """One element; `words` is the text directly and indirectly inside it."""

    tag: str
    attributes: dict[str, str]
    parents: tuple[Element, ...]
    words: str = ""
    children: list[Element] = field(default_factory=list)

    def within(self, tag: str) -> bool:
        """Say whether an element of this name is around it."""
        return any(parent.tag == tag for parent in self.parents)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while self.open and self._ends(self.open[-1].tag, tag):
            self.open.pop()
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self.open))
        if self.open:
            self.open[-1].children.append(element)
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self.open):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.words += data

    @staticmethod
    def _ends(open_tag: str, tag: str) -> bool:
        """HTML lets cells and rows go unclosed before the next one."""
        return tag in CLOSED_BY_SIBLING.get(open_tag, set()) or (tag == "tr" and open_tag in {"td", "th"})


def parse(source: str) -> list[Element]:
    """Return all elements of a page in the order of the source."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return reader.elements


def parse_file(path: Path) -> list[Element]:
    """Return all elements of a page on disk."""
    return parse(path.read_text("utf-8"))
