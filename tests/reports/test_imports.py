"""Which way imports point: pages know results, never the engine, the sandbox or the suites."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import reports

HOME = Path(reports.__file__).parent
ROOMS = ("facts", "figures", "language", "pages")
ALLOWED_GRADER = {"grader.results.model", "grader.results.schema", "grader.errors"}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def sources() -> list[Path]:
    return [*HOME.glob("*.py"), *(path for room in ROOMS for path in (HOME / room).glob("*.py"))]


def test_of_the_grader_only_results_are_known() -> None:
    assert {
        name for path in sources() for name in imported(path) if name.startswith("grader")
    } <= ALLOWED_GRADER


def test_facts_know_no_layout_and_figures_no_page() -> None:
    forbidden = {
        "facts": ("figures", "pages", "rendering"),
        "figures": ("pages", "rendering"),
        "language": ROOMS,
    }
    for room, others in forbidden.items():
        for path in (HOME / room).glob("*.py"):
            for name in imported(path):
                wrong = [other for other in others if other != room and name.startswith(f"reports.{other}")]
                assert not wrong, f"{path} imports {name}"
