"""Which files of the kit a handout has, by an allow-list: path in the handout to the file in the kit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from grader.catalogue import Catalogue
from grader.catalogue.exercise import is_open

FILES = Path(__file__).parent / "files"
"""What only a handout has, in the places that it will have."""
_TOP = ("LICENSE", "noxfile.py", "pyproject.toml")
_SUFFIXES = frozenset({".py", ".md", ".ini", ".html", ".css", ".js"})
_FOLDERS = ("grader", "reports")
# The sandbox's own /etc: its files have no suffix.
_WITHOUT_SUFFIX = "grader/sandbox/etc"
_INSTRUCTORS_FOLDERS = frozenset(
    {
        "grader/attacks",
        "grader/decisions",
        "grader/gradescope",
        "grader/handout",
        "grader/suites",
        "grader/verification",
        "reports/out",
        "reports/sample_class",
    }
)
_STUDENTS_COMMANDS = frozenset(
    {"__init__", "doctor", "explore", "export", "grade", "hint", "list_", "replay", "report", "watch"}
)


def files_of_handout(root: Path, catalogue: Catalogue) -> dict[Path, Path]:
    """Return each path in the handout with the file of the kit in `root` that belongs there."""
    chosen = {Path(name): root / name for name in _TOP} | code_of_kit(root) | texts_of(root, catalogue)
    for exercise in catalogue.exercises:
        chosen |= {path.relative_to(root): path for path in _open_files(exercise.suite)}
    own = (path for path in FILES.rglob("*") if path.is_file())
    return chosen | {path.relative_to(FILES): path for path in own}


def code_of_kit(root: Path) -> dict[Path, Path]:
    """Return the modules, templates and data of grader and report, without suites and instructors' tools."""
    return {path.relative_to(root): path for folder in _FOLDERS for path in _of_tree(root, root / folder)}


def texts_of(root: Path, catalogue: Catalogue) -> dict[Path, Path]:
    """Return the stubs, hints and chapter texts."""
    parts = (path for each in catalogue.exercises for path in (each.stub, each.hints, each.chapter_text))
    return {path.relative_to(root): path for path in parts if path.is_file()}


def _of_tree(root: Path, folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        place = path.relative_to(root).as_posix()
        if place in _INSTRUCTORS_FOLDERS or path.name.startswith((".", "__pycache__")):
            continue
        if path.is_dir():
            yield from _of_tree(root, path)
        elif _is_wanted(path, place):
            yield path


def _is_wanted(path: Path, place: str) -> bool:
    folder = place.rpartition("/")[0]
    if folder == "grader/commands":
        return path.suffix == ".py" and path.stem in _STUDENTS_COMMANDS
    return path.suffix in _SUFFIXES or folder == _WITHOUT_SUFFIX


def _open_files(suite: Path) -> Iterator[Path]:
    return (path for path in sorted(suite.glob("*.py")) if is_open(path))
