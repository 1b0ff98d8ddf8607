"""Names that students chose, made harmless: for messages, and as paths inside a submission."""

from __future__ import annotations

import os
import re

SHOWN_CHARACTERS = 120
_DRIVE = re.compile(r"^[A-Za-z]:")


def printable(text: str, limit: int = SHOWN_CHARACTERS) -> str:
    r"""Return `text`, cut at `limit`, with control, bidirectional and broken characters as `\x..` escapes."""
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in cut
    )


def decoded(name: str | bytes) -> str:
    """Return a file name as text; bytes that are not UTF-8 become visible escapes, not surrogates."""
    raw = os.fsencode(name) if isinstance(name, str) else name
    return raw.decode("utf-8", "backslashreplace")


def clean_parts(name: str, depth: int) -> tuple[str, ...]:
    """Return the parts of a member's name, or an empty tuple when it is no path inside a submission.

    Absolute names, drive letters, `..`, NUL, empty, endless and very deep names are none. Anything else is
    harmless: the parts are compared with known names and never used as a path. Backslashes separate as well,
    since old Windows tools write them.
    """
    if "\0" in name or len(name) > 4096 or name.startswith(("/", "\\")) or _DRIVE.match(name):
        return ()
    parts = tuple(part for part in re.split(r"[/\\]", name) if part not in ("", "."))
    if len(parts) > depth or any(part == ".." or len(part) > 255 for part in parts):
        return ()
    return parts
