"""Reads what a suite will check, without running it: what is expected is fixed before anything happens."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

from grader.catalogue.exercise import Exercise, is_open
from grader.errors import GraderError


@dataclass(frozen=True, slots=True)
class PlannedCheck:
    """One check that the suite promises to report."""

    name: str
    title: str
    points: float
    file: Path
    line: int
    hidden: bool
    needs: tuple[str, ...] = ()


def plan_checks(exercise: Exercise) -> tuple[PlannedCheck, ...]:
    """Return the checks of an exercise, open ones first; empty when its suite is not here.

    The file `test_open_<name>.py` holds open checks (they are part of the handout), all others hidden ones.

    Raises:
        GraderError: a suite does not follow the rules that make it readable without running it.
    """
    checks: list[PlannedCheck] = []
    for file in exercise.suite_files():
        for node in _read(file).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                checks.append(_read_check(file, node))
    return tuple(checks)


def _read(file: Path) -> ast.Module:
    try:
        return ast.parse(file.read_bytes(), str(file))
    except (SyntaxError, ValueError) as error:
        raise GraderError(f"`{file.name}` is no Python: {error}.") from error


def _read_check(file: Path, node: ast.FunctionDef) -> PlannedCheck:
    title = (ast.get_docstring(node) or "").partition("\n")[0].strip()
    marks = {_mark_name(mark): mark for mark in node.decorator_list}
    points = _arguments(marks.get("points"))
    if not title or len(points) != 1 or not isinstance(points[0], int | float):
        raise GraderError(
            f"`{file.name}:{node.lineno}`: a check needs a docstring and `@pytest.mark.points(N)`."
        )
    return PlannedCheck(
        name=node.name.removeprefix("test_"),
        title=title,
        points=float(points[0]),
        file=file,
        line=node.lineno,
        hidden=not is_open(file),
        needs=tuple(str(name) for name in _arguments(marks.get("needs"))),
    )


def _mark_name(decorator: ast.expr) -> str:
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    return target.attr if isinstance(target, ast.Attribute) else ""


def _arguments(decorator: ast.expr | None) -> list[object]:
    if not isinstance(decorator, ast.Call):
        return []
    return [argument.value for argument in decorator.args if isinstance(argument, ast.Constant)]
