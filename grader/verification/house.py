"""Looks for what is missing around an exercise, and for files that nothing knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from grader.catalogue import Catalogue, Exercise
from grader.catalogue.exercise import is_open
from grader.catalogue.plan import plan_checks
from grader.errors import GraderError
from grader.verification.claims import NAMED_VERDICTS

MIN_WRONG, MIN_RIGHT = 5, 3


def missing_parts(exercise: Exercise) -> Iterator[str]:
    """Yield one sentence for each part that an exercise lacks."""
    if not exercise.reference.is_file():
        yield f"there is no reference; write `{_short(exercise.reference)}`"
    try:
        if not plan_checks(exercise):
            yield f"there is no suite; write `{_short(exercise.suite)}/test_{exercise.name}.py`"
    except GraderError as error:
        yield str(error)
    if not any(is_open(file) for file in exercise.suite.glob("test_*.py")):
        yield f"nothing of the suite is open; write `{_short(exercise.suite)}/test_open_{exercise.name}.py`"
    yield from _missing_texts(exercise)
    names = [file.name for file in (exercise.suite / "specimens").glob("*.py")]
    for name in names:
        if name.partition("__")[0] not in NAMED_VERDICTS:
            yield f"the specimen `{name}` does not begin with a verdict and `__`"
    right = sum(name.startswith("passed__") for name in names)
    if right < MIN_RIGHT:
        yield f"{right} right specimens of other designs are too few; write {MIN_RIGHT} or more"
    if len(names) - right < MIN_WRONG:
        yield f"{len(names) - right} wrong specimens are too few; write {MIN_WRONG} or more"


def _missing_texts(exercise: Exercise) -> Iterator[str]:
    hints = exercise.hints.read_text() if exercise.hints.is_file() else ""
    if len(re.findall(r"^## ", hints, re.MULTILINE)) < 2:
        yield f"hints are missing; write two or more `## ` sections in `{_short(exercise.hints)}`"
    text = exercise.chapter_text.read_text() if exercise.chapter_text.is_file() else ""
    if not re.search(rf"^## .*\b{exercise.name}\b", text, re.MULTILINE):
        yield f"the chapter text lacks a section `## {exercise.name}` in `{_short(exercise.chapter_text)}`"
    if "raise NotImplementedError" not in exercise.stub.read_text():
        yield "the stub does not raise `NotImplementedError`"


def stray_files(root: Path, catalogue: Catalogue) -> Iterator[str]:
    """Yield one sentence for each file in the three trees that belongs to no exercise."""
    known: set[Path] = set()
    for each in catalogue.exercises:
        known |= {each.stub, each.hints, each.chapter_text, each.reference}
        known |= set(each.suite.glob("*.py")) | set((each.suite / "specimens").glob("*.py"))
    for tree in ("exercises", "solutions", "grader/suites"):
        for file in sorted((root / tree).rglob("*")):
            expected = file in known or "__pycache__" in file.parts or file.parent == root / tree
            if file.is_file() and not expected:
                yield f"`{file.relative_to(root)}` belongs to no exercise; remove or rename it"


def _short(path: Path) -> str:
    return "/".join(path.parts[-4:] if "suites" in path.parts else path.parts[-3:])
