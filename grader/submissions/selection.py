"""Decides which entries count: at which level the chapters are, what lies elsewhere, what is refused."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.submissions.model import Entry, EntryKind
from grader.submissions.reading import is_tool_folder

# Files that would change how Python or pytest runs, were they ever on a path: worth a word when handed in.
_HOOKS = frozenset(
    {
        "conftest.py",
        "pytest.ini",
        "pyproject.toml",
        "setup.cfg",
        "setup.py",
        "tox.ini",
        "sitecustomize.py",
        "usercustomize.py",
    }
)
_WORTH_A_WORD = (".py", ".pth", ".pyc", ".so", ".zip")


@dataclass(frozen=True, slots=True)
class Selection:
    """What counts of a submission: content per (chapter, exercise), and a sentence for what does not."""

    files: Mapping[tuple[str, str], bytes]
    notes: tuple[str, ...]


def select(entries: Sequence[Entry], known: Mapping[str, str], most_notes: int) -> Selection:
    """Choose from `entries` one file per exercise of `known` (name to chapter).

    A file at `<wrapping>/<chapter>/<name>.py` counts, where `<wrapping>` is the folder (perhaps none) with
    most such files. Else a file that is called so only once anywhere counts, with a note.
    """
    candidates: dict[str, list[Entry]] = defaultdict(list)
    notes: list[str] = []
    ignored: list[Entry] = []
    for entry in entries:
        stem = entry.name.removesuffix(".py")
        if any(is_tool_folder(part) for part in entry.parts[:-1]):
            continue
        if entry.parts and entry.name.endswith(".py") and stem in known:
            candidates[stem].append(entry)
        else:
            ignored.append(entry)
    wrapping = _wrapping(candidates, known)
    files: dict[tuple[str, str], bytes] = {}
    for name in sorted(candidates):
        expected = (*wrapping, known[name], f"{name}.py")
        content, note = _choose(name, expected, candidates[name])
        if content is not None:
            files[known[name], name] = content
        if note:
            notes.append(note)
    return Selection(files, _bounded(notes + _notes_on_ignored(ignored), len(ignored), most_notes))


def _wrapping(candidates: Mapping[str, Sequence[Entry]], known: Mapping[str, str]) -> tuple[str, ...]:
    levels = Counter(
        entry.parts[:-2]
        for name, entries in candidates.items()
        for entry in entries
        if len(entry.parts) > 1 and entry.parts[-2] == known[name]
    )
    if not levels:
        return ()
    # Who hands in the whole kit hands in `exercises/`; else the level with most files, the outermost first.
    return min(levels, key=lambda level: (level[-1:] != ("exercises",), -levels[level], len(level), level))


def _choose(name: str, expected: tuple[str, ...], found: Sequence[Entry]) -> tuple[bytes | None, str]:
    place = "/".join(expected[-2:])
    at_its_place = [entry for entry in found if entry.parts == expected]
    chosen = at_its_place or list(found)
    if len({(entry.kind, entry.content, entry.problem) for entry in chosen}) > 1:
        return None, (
            f"`{name}.py` was found {len(chosen)} times with different content and is not counted; "
            f"hand in one, as `{place}`."
        )
    entry = chosen[0]
    problem = _problem(entry)
    if problem:
        return None, f"`{entry.shown}` {problem} and is not counted; hand it in again as `{place}`."
    if at_its_place:
        return entry.content, ""
    return entry.content, f"`{entry.shown}` was taken for `{place}`; its place is there."


def _problem(entry: Entry) -> str:
    if entry.kind is not EntryKind.FILE:
        return f"is a {entry.kind}, not an ordinary file,"
    if entry.problem or entry.content is None:
        return entry.problem or "could not be read"
    return "holds NUL bytes, so it is no Python source," if b"\0" in entry.content else ""


def _notes_on_ignored(ignored: Sequence[Entry]) -> list[str]:
    # What could do harm is named first: a cut list must not hide it behind harmless files.
    unsafe = [entry for entry in ignored if not entry.parts]
    other_kinds = [entry for entry in ignored if entry.parts and entry.kind is not EntryKind.FILE]
    files = [entry for entry in ignored if entry.parts and entry.kind is EntryKind.FILE]
    hooks = [entry for entry in files if entry.name in _HOOKS]
    code = [entry for entry in files if entry.name not in _HOOKS and entry.name.endswith(_WORTH_A_WORD)]
    return [
        *(f"`{entry.shown}` is not a name inside a submission and is ignored." for entry in unsafe),
        *(f"`{entry.shown}` is a {entry.kind} and is ignored." for entry in other_kinds),
        *(f"`{entry.shown}` is ignored: it cannot change how work is graded." for entry in hooks),
        *(f"`{entry.shown}` is ignored: no exercise has this name." for entry in code),
    ]


def _bounded(notes: list[str], ignored: int, most: int) -> tuple[str, ...]:
    if len(notes) <= most:
        return tuple(notes)
    return (*notes[: most - 1], f"{len(notes) - most + 1} more notes are left out ({ignored} files ignored).")
