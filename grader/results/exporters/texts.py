"""Small pieces that formats share: numbers without noise, bounded text, harmless file names, JSON."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

from grader.results.model import Check, ExerciseResult, Status, Verdict

_COMMAND = re.compile(r"^\s*(::|##\[)", re.MULTILINE)
_NOT_IN_FILE_NAMES = re.compile(r"[^\w.@+ -]+")


def number(value: float) -> float | int:
    """Return `value` without the noise of binary fractions: an integer where it is one, else 4 digits."""
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded


def bounded(text: str, most: int) -> str:
    """Return `text`, at most `most` characters long; a cut is said in it."""
    mark = "\n… truncated"
    return text if len(text) <= most else text[: most - len(mark)] + mark


def file_name(identity: str) -> str:
    """Return a file name for a student: their identity where it is harmless, else one made unmistakable."""
    safe = _NOT_IN_FILE_NAMES.sub("_", identity).strip(" .")
    if safe == identity and len(safe) <= 80:
        return safe
    digest = hashlib.sha256(identity.encode("utf-8", "backslashreplace")).hexdigest()[:8]
    return f"{safe[:80].strip(' .')}~{digest}"


def visible(text: str) -> str:
    """Return `text` with control and bidirectional characters as escapes, lines and tabs kept."""
    return "".join(
        each if each.isprintable() or each in "\n\t" else each.encode("unicode_escape").decode("ascii")
        for each in text
    )


def without_commands(text: str) -> str:
    """Return `text` with nothing in it that a GitHub Actions log takes for a command (`::error::…`)."""
    return _COMMAND.sub(lambda match: match[0][:-1] + " " + match[0][-1], text)


def explanation(check: Check) -> str:
    """Return what a student reads about a check: the sentence, then the interleaving or the traceback."""
    return visible("\n\n".join(part for part in (check.message, check.detail) if part))


def said_of(exercise: ExerciseResult) -> str:
    """Return one sentence about an exercise as a whole."""
    if exercise.status is Status.NOT_STARTED:
        return "Not started."
    if exercise.status is Status.PASSED:
        return "All checks passed."
    first = next((check for check in exercise.checks if check.verdict is not Verdict.PASSED), None)
    if first is None:
        return "The grader could not judge this exercise."
    return visible(f"{first.title}: {first.message or first.verdict.value.replace('_', ' ')}")


def to_text(data: Any) -> str:
    """Return JSON that every consumer reads alike: ASCII, two blanks, a newline at the end."""
    return json.dumps(data, indent=2, ensure_ascii=True) + "\n"
