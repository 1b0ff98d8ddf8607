"""What runs next to the student's code for `tidy_writers`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from grader.inside import observe


def write(student: ModuleType, authors: Mapping[str, int]) -> str:
    """Write to a file that is not there yet; return what is in it then, and remove it."""
    path = Path("blocks.txt").absolute()
    try:
        student.write_blocks(path, authors)
        return path.read_text(encoding="utf-8") if path.exists() else ""
    finally:
        path.unlink(missing_ok=True)


def write_several(student: ModuleType, cases: Sequence[Mapping[str, int]]) -> list[str]:
    """Write each case to a file of its own, named by a string; return what is in them."""
    found = []
    for number, authors in enumerate(cases):
        student.write_blocks(f"blocks-{number}.txt", authors)
        path = Path(f"blocks-{number}.txt")
        found.append(path.read_text(encoding="utf-8") if path.exists() else "")
        path.unlink(missing_ok=True)
    return found


def write_to(student: ModuleType, path: str, authors: Mapping[str, int]) -> Any:
    """Write to that file, and leave it."""
    return student.write_blocks(path, authors)


def write_where_one_fails(student: ModuleType, bad: str, good: Sequence[str]) -> list[dict[str, Any]]:
    """Write with an author whose name UTF-8 cannot hold, first, between and last; say what came of each."""
    found = []
    for place in range(len(good) + 1):
        path = Path(f"spoilt-{place}.txt")
        names = [*good[:place], bad, *good[place:]]
        try:
            student.write_blocks(path, dict.fromkeys(names, 2))
            raised = False
        except Exception:  # noqa: BLE001 - any error that does not hide the failure
            raised = True
        lines = path.read_bytes().count(b"\n") if path.exists() else 0
        found.append({"raised": raised, "written": lines == 2 * len(names), "children": observe.children()})
        path.unlink(missing_ok=True)
    return found


def write_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those that fail included."""

    def call() -> None:
        student.write_blocks("blocks.txt", {"Ann": 2, "Bob": 1})
        try:
            student.write_blocks("no folder/blocks.txt", {"Ann": 2, "Bob": 1})
        except Exception:  # noqa: BLE001 - which one is another check's question
            pass

    path = Path("blocks.txt")
    path.touch()
    there = observe.snapshot()["files"]
    found = observe.growth(call)
    # What is left under the same name each time does not grow.
    left = [name for name in observe.snapshot()["files"] if name not in there]
    path.unlink()
    return {**found, "files": left} if left else found
