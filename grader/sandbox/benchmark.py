"""What isolation costs: a session's start and its further executions, on every rung, in one run."""

from __future__ import annotations

import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from grader.sandbox.isolation import Rung
from grader.sandbox.ladder import RUNGS, try_rung
from grader.sandbox.session import Session
from grader.sandbox.stage import Material


@dataclass(frozen=True, slots=True)
class Overhead:
    """Medians of one rung."""

    rung: Rung
    session_seconds: float
    """From nothing to the end of the first execution, and the end of the session."""
    execution_seconds: float
    """Of each further execution in the same session."""


def measure(rounds: int, executions: int = 20) -> tuple[Overhead, ...]:
    """Return the medians of every rung that this host has, in turns, so that load hits all alike."""
    rungs = [rung for rung in RUNGS if not try_rung(rung).obstacle]
    taken: dict[str, list[tuple[float, float]]] = {rung.name: [] for rung in rungs}
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        program = Path(folder, "program.py")
        program.write_text("def main(_module):\n    return 1\n")
        for _ in range(rounds):
            for rung in rungs:
                taken[rung.name].append(_once(program, rung, executions))
    return tuple(
        Overhead(rung, *(statistics.median(column) for column in zip(*taken[rung.name], strict=True)))
        for rung in rungs
    )


def _once(program: Path, rung: Rung, executions: int) -> tuple[float, float]:
    begin = time.perf_counter()
    with Session(Material("program", program), rung=rung) as session:
        session.run("main")
        first = time.perf_counter()
        for _ in range(executions):
            session.run("main")
        last = time.perf_counter()
    end = time.perf_counter()
    return end - begin - (last - first), (last - first) / executions
