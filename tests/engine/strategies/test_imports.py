"""Imports point one way: strategies know schedules and the standard library, nothing else."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.engine import simulation, strategies

STRATEGIES = sorted(Path(strategies.__file__).parent.glob("*.py"))
SIMULATION = sorted(Path(simulation.__file__).parent.glob("*.py"))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Give the level and the module of every import in a file."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from ((0, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.level, node.module or alias.name) for alias in node.names)


@pytest.mark.parametrize("path", STRATEGIES, ids=lambda path: path.stem)
def test_a_strategy_sees_only_schedules(path: Path) -> None:
    for level, module in imports(path):
        if level == 0:
            assert module.split(".")[0] in sys.stdlib_module_names, module
        elif level == 1:
            assert (path.parent / f"{module}.py").exists(), module
        else:
            assert (level, module) == (2, "schedule")


@pytest.mark.parametrize("path", SIMULATION, ids=lambda path: path.stem)
def test_the_simulation_knows_no_machinery(path: Path) -> None:
    for level, module in imports(path):
        if level == 0:
            assert module.split(".")[0] in sys.stdlib_module_names, module
        elif level == 1:
            assert (path.parent / f"{module}.py").exists(), module
        else:
            assert level == 2
            assert module in ("schedule", "strategies") or module.startswith("strategies.")
