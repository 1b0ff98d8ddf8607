"""Imports point one way: what runs inside the program's processes is standard library and itself."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

ENGINE = Path(__file__).parents[2] / "grader" / "engine"


def imported(path: Path) -> set[tuple[int, str]]:
    """Level and module of every import of a file."""
    found: set[tuple[int, str]] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found.update((0, alias.name.partition(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add((node.level, (node.module or "").partition(".")[0]))
    return found


def test_inside_imports_only_the_standard_library_and_itself() -> None:
    for path in (ENGINE / "inside").glob("*.py"):
        for level, module in imported(path):
            assert level == 1 or module in sys.stdlib_module_names, f"{path.name} imports {module}"


def test_the_engine_imports_nothing_of_the_grader() -> None:
    for path in ENGINE.glob("*.py"):
        for level, module in imported(path):
            assert level == 1 or module in sys.stdlib_module_names, f"{path.name} imports {module}"
