"""Finds the submissions of a class on disk and says whose each is, from the names of files and folders.

Known layouts: a folder of folders and archives; a Canvas bulk download
(`lastfirst[_LATE]_<user>_<file>_<name>`); a Moodle bulk download
(`Full Name_<participant>_assignsubmission_file_…`); clones of a GitHub Classroom (`<assignment>-<user>/`
with `.git`). The number that Canvas or Moodle writes stays in the identity: two students may share a name,
and grade books are matched by that number.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from grader.errors import UserError
from grader.submissions.intake import ARCHIVE_SUFFIXES, FOREIGN_SUFFIXES, Part, identity_of
from grader.submissions.naming import decoded, printable
from grader.submissions.reading import is_tool_folder

_CANVAS = re.compile(r"^(?P<who>[^_]+)_(?:(?P<late>LATE)_)?(?P<user>\d+)_(?P<file>\d+)_(?P<name>.+)$")
_MOODLE = re.compile(r"^(?P<who>.+)_(?P<user>\d+)_assignsubmission_(?P<kind>file|onlinetext)_?(?P<name>.*)$")
_AGAIN = re.compile(r"-(?P<times>\d+)(?=\.[A-Za-z.]+$|$)")


@dataclass(frozen=True, slots=True)
class Found:
    """One submission of a class: whose, and the files or folders that it is made of."""

    identity: str
    parts: tuple[Part, ...]
    late: bool = False
    """The course site marked it late."""


@dataclass(frozen=True, slots=True)
class Handed:
    """What a folder of submissions holds: submissions by identity, and a sentence per thing passed over."""

    submissions: tuple[Found, ...]
    notes: tuple[str, ...]


def find_submissions(folder: Path, chapters: Collection[str] = ()) -> Handed:
    """Return the submissions in `folder`, sorted by identity; `chapters` tells a class from one submission.

    Raises:
        UserError: there is no such folder, it holds nothing to grade, or it is itself one submission.
    """
    listing = _listing(folder)
    chapter_folders = {folder / name for name in chapters} | {
        folder / "exercises" / name for name in chapters
    }
    if any(path.is_dir() for path in chapter_folders):
        raise UserError(
            f"`{folder}` is one submission, not a class; grade it with `grade --submission {folder}`."
        )
    sorter = _Sorter()
    for path in listing:
        sorter.add(path)
    if not sorter.parts:
        raise UserError(f"`{folder}` holds no submission; put one folder, zip or tar per student into it.")
    identities = _identities(sorter.parts, _classroom_prefix(folder, listing))
    found = [Found(identities[key], _latest(sorter.parts[key]), key in sorter.late) for key in sorter.parts]
    return Handed(tuple(sorted(found, key=lambda each: each.identity)), tuple(sorter.notes))


def _listing(folder: Path) -> list[Path]:
    if not folder.is_dir():
        what = (
            "is no zip of submissions; unpack it and name the folder" if folder.exists() else "does not exist"
        )
        raise UserError(f"`{folder}` {what}: a class is a folder with one folder, zip or tar per student.")
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise UserError(f"`{folder}` cannot be read ({error.strerror}); check its permissions.") from error
    return [path for path in paths if not is_tool_folder(path.name)]


@dataclass
class _Sorter:
    """Sorts the files and folders of a class by whose they are."""

    parts: dict[str, list[tuple[int, Part]]] = field(default_factory=dict)
    """Key of a student to (how many times handed in again, what)."""
    late: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    def add(self, path: Path) -> None:
        """Book `path` on its student, or say why it is passed over."""
        name = decoded(path.name)
        moodle = _MOODLE.match(path.name)
        canvas = _CANVAS.match(path.name) if path.is_file() else None
        if moodle:
            self._add_moodle(path, moodle)
        elif canvas and _is_gradable(canvas["name"], (".py",)):
            self._add_canvas(path, canvas)
        elif path.is_dir() or _is_gradable(path.name):
            self._book(path.name, 0, Part(path, path.name))
        elif not path.name.lower().startswith("readme"):
            self.notes.append(f"`{printable(name)}` is ignored: it is neither a folder nor a zip or tar.")

    def _add_moodle(self, path: Path, match: re.Match[str]) -> None:
        if match["kind"] == "onlinetext":
            shown = printable(decoded(path.name))
            self.notes.append(f"`{shown}` is text typed into Moodle and is ignored: only files are graded.")
            return
        self._book(f"{match['who']}_{match['user']}", 0, Part(path, match["name"] or path.name))

    def _add_canvas(self, path: Path, match: re.Match[str]) -> None:
        key = f"{match['who']}_{match['user']}"
        times, original = _without_repetition(match["name"])
        self._book(key, times, Part(path, original))
        if match["late"]:
            self.late.add(key)

    def _book(self, key: str, times: int, part: Part) -> None:
        self.parts.setdefault(key, []).append((times, part))


def _is_gradable(name: str, more_suffixes: tuple[str, ...] = ()) -> bool:
    return name.lower().endswith(ARCHIVE_SUFFIXES + FOREIGN_SUFFIXES + more_suffixes)


def _without_repetition(name: str) -> tuple[int, str]:
    """Return (2, `bank.py`) for `bank-2.py`: Canvas numbers a file handed in again under the same name."""
    match = _AGAIN.search(name)
    return (int(match["times"]), name[: match.start()] + name[match.end() :]) if match else (0, name)


def _latest(parts: Sequence[tuple[int, Part]]) -> tuple[Part, ...]:
    newest: dict[str, tuple[int, Part]] = {}
    for times, part in parts:
        if part.name not in newest or newest[part.name][0] <= times:
            newest[part.name] = (times, part)
    return tuple(part for _, part in newest.values())


def _classroom_prefix(folder: Path, listing: Sequence[Path]) -> str:
    """Return what all clones have before the user's name: `<assignment>-`, or nothing."""
    clones = [path.name for path in listing if (path / ".git").is_dir()]
    # `gh classroom clone` puts the clones of `hw1` into `hw1-submissions`.
    assignment = folder.resolve().name.removesuffix("-submissions") + "-"
    if clones and all(name.startswith(assignment) and name != assignment for name in clones):
        return assignment
    words = [name.split("-") for name in clones]
    if len(clones) < 2:
        return ""
    common = 0
    while all(len(each) > common + 1 for each in words) and len({each[common] for each in words}) == 1:
        common += 1
    return "".join(f"{word}-" for word in words[0][:common])


def _identities(keys: Collection[str], prefix: str) -> dict[str, str]:
    """Return a different identity for each key.

    Nobody knows which of `alder` and `alder.zip` counts: both are graded, under their full names.
    """
    identities = {key: identity_of(key.removeprefix(prefix)) for key in keys}
    for rename in (_full_name, _name_with_hash):
        uses = Counter(name.casefold() for name in identities.values())
        identities = {
            key: name if uses[name.casefold()] == 1 else rename(key) for key, name in identities.items()
        }
    return identities


def _full_name(key: str) -> str:
    return printable(decoded(key))


def _name_with_hash(key: str) -> str:
    # Long names and names in broken encodings may look alike once they are printable.
    return f"{printable(decoded(key), 100)}~{hashlib.sha256(os.fsencode(key)).hexdigest()[:8]}"
