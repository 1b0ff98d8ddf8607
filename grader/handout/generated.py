"""Writes an open check for each exercise that has none: the file loads and defines what the task asks for.

It is worth nothing and says little, but a student learns from it that the file can be graded at all.
"""

from __future__ import annotations

import ast
from pathlib import Path

from grader.catalogue import Exercise

_CHECK = '''"""Open check for `{name}`: the file loads and defines what the task asks for."""

from __future__ import annotations

import pytest

from grader.plugin.judging import refuse
from grader.plugin.student import Student
from grader.results.model import Verdict


@pytest.mark.points(0)
def test_file_defines_what_is_asked_for(student: Student) -> None:
    """the file can be loaded and defines {asked}"""
    missing = student.value("what_is_missing", {{"names": {names}}})
    if missing:
        listed = ", ".join(f"`{{each}}`" for each in missing)
        refuse(Verdict.WRONG_RESULT, f"The file does not define {{listed}}.")
'''
_PROBES = '''"""What the open check of `{name}` runs next to the student's code."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType


def what_is_missing(student: ModuleType, names: Sequence[str]) -> list[str]:
    """Return which of `names` are nothing that can be called."""
    return [name for name in names if not callable(getattr(student, name, None))]
'''


def write_open_check(exercise: Exercise, folder: Path) -> dict[Path, Path]:
    """Write check and probes of `exercise` to `folder`; return their places in a handout to the files."""
    names = public_names(exercise.stub.read_bytes())
    asked = " and ".join(f"`{name}`" for name in names)
    texts = {
        f"test_open_{exercise.name}.py": _CHECK.format(name=exercise.name, asked=asked, names=names),
        f"open_{exercise.name}_probes.py": _PROBES.format(name=exercise.name),
    }
    place = Path("grader", "suites", exercise.chapter, exercise.name)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return {place / name: folder / name for name in texts}


def public_names(stub: bytes) -> list[str]:
    """Return the functions and classes that a stub asks for."""
    return [
        node.name
        for node in ast.parse(stub).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
