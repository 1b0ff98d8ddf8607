"""One message in two languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with places in braces; `one` is the English form for a `count` of 1, if it has its own."""

    english: str
    chinese: str
    one: str = ""
