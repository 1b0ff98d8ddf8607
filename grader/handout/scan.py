"""Proves that a handout holds no hidden line: compares each of its lines with all that is hidden.

A line is *telling* when it is long enough, is no import, is not in a stub (a reference repeats the signature
and the task) and not in the hidden files of several exercises (an idiom). In what is about an exercise (its
chapter's text, its hints, stub and open checks) a single telling line of its reference, hidden suite or
specimens is a leak. What is about something else may share a line with them by chance, as `with
open(path, "rb") as file:`; there three lines in a row from one hidden file are a leak.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.catalogue import Catalogue, Exercise
from grader.catalogue.exercise import is_open

TELLING_CHARACTERS = 30
LINES_IN_A_ROW = 3
IDIOM_EXERCISES = 3
_REMARK = re.compile(r"^(?:#+|>>>|\.\.\.) |(?<=[^#\s]) # .*$")


@dataclass(frozen=True, slots=True)
class Leak:
    """A place in a handout that says what a hidden file says."""

    path: Path
    line: int
    text: str
    hidden: Path

    def __str__(self) -> str:
        return f"`{self.path}:{self.line}` says what `{self.hidden}` says: `{self.text[:110]}`"


@dataclass(frozen=True, slots=True)
class _Secret:
    """A hidden file, and what it is about."""

    path: Path
    exercise: Exercise
    lines: frozenset[str]

    def is_near(self, path: Path) -> bool:
        """Say whether the file at `path` of the handout is about this file's exercise."""
        name, chapter = self.exercise.name, self.exercise.chapter
        in_chapter = path.parts[:2] == ("exercises", chapter)
        return (in_chapter and path.name in ("README.md", f"{name}.hints.md", f"{name}.py")) or (
            path.parts[:4] == ("grader", "suites", chapter, name)
        )


def find_leaks(files: Mapping[Path, Path], root: Path, catalogue: Catalogue) -> tuple[Leak, ...]:
    """Return every place where `files` (path in the handout to content) give away something hidden."""
    secrets = tuple(_secrets(root, catalogue))
    by_line = _telling(secrets, catalogue)
    return tuple(leak for path, file in sorted(files.items()) for leak in _leaks_in(path, file, by_line))


def _telling(secrets: Sequence[_Secret], catalogue: Catalogue) -> dict[str, list[_Secret]]:
    """Return each telling line with the hidden files that have it."""
    open_lines = {line for each in catalogue.exercises for line in _lines(each.stub)}
    found: dict[str, list[_Secret]] = defaultdict(list)
    for secret in secrets:
        for line in secret.lines - open_lines:
            if len(line) >= TELLING_CHARACTERS and not line.startswith(("import ", "from ")):
                found[line].append(secret)
    return {
        line: holders
        for line, holders in found.items()
        if len({each.exercise.name for each in holders}) < IDIOM_EXERCISES
    }


def hidden_files(exercise: Exercise) -> Iterator[Path]:
    """Yield the files of an exercise that no student may see."""
    if exercise.reference.is_file():
        yield exercise.reference
    yield from (path for path in sorted(exercise.suite.rglob("*.py")) if not is_open(path))


def _secrets(root: Path, catalogue: Catalogue) -> Iterator[_Secret]:
    for exercise in catalogue.exercises:
        for path in hidden_files(exercise):
            yield _Secret(path.relative_to(root), exercise, frozenset(filter(None, _lines(path))))


def _lines(path: Path) -> list[str]:
    """Return the lines without what does not tell them apart: blanks, what makes a remark, one at the end."""
    text = path.read_text(encoding="utf-8", errors="replace")
    return [_REMARK.sub("", " ".join(line.split())) for line in text.splitlines()]


def _leaks_in(path: Path, file: Path, by_line: Mapping[str, Sequence[_Secret]]) -> Iterator[Leak]:
    lines = _lines(file)
    for number, line in enumerate(lines):
        for secret in by_line.get(line, ()):
            if secret.is_near(path) or _in_a_row(lines, number, secret) >= LINES_IN_A_ROW:
                yield Leak(path, number + 1, line, secret.path)
                break


def _in_a_row(lines: Sequence[str], place: int, secret: _Secret) -> int:
    """Return how many lines around `place`, blank ones passed over, are all in the hidden file."""
    count = 1
    for step in (-1, 1):
        here = place + step
        while 0 <= here < len(lines) and (not lines[here] or lines[here] in secret.lines):
            count += bool(lines[here])
            here += step
    return count
