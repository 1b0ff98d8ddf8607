"""File names and anchors made from names that nobody vouches for."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

LONGEST = 60


def slug(name: str) -> str:
    """Return a name safe in any file system and link; a digest keeps apart what had to be altered."""
    plain = re.sub(r"[^a-z0-9_-]+", "-", name.lower()).strip("-")[:LONGEST]
    if plain and plain == name:
        return plain
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{plain}-{digest}" if plain else digest


def unique_slugs(names: Iterable[str]) -> tuple[str, ...]:
    """Return one slug per name, in order; a name that comes twice gets a number."""
    taken: set[str] = set()
    slugs: list[str] = []
    for name in names:
        wanted, copy = slug(name), 1
        candidate = wanted
        while candidate in taken:
            copy += 1
            candidate = f"{wanted}-{copy}"
        taken.add(candidate)
        slugs.append(candidate)
    return tuple(slugs)
