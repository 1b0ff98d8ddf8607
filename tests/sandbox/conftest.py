"""A sandbox for programs written in a test."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from grader.sandbox.facts import Limits
from grader.sandbox.isolation import Rung
from grader.sandbox.ladder import RUNGS, try_rung, word_of
from grader.sandbox.session import Session
from grader.sandbox.stage import Material

MakeSession = Callable[..., Session]


@pytest.fixture(params=RUNGS, ids=word_of)
def rung(request: pytest.FixtureRequest) -> Rung:
    """Every rung that this host allows."""
    trial = try_rung(request.param)
    if trial.obstacle:
        pytest.skip(f"{trial.rung.name}: {trial.obstacle}")
    return trial.rung


@pytest.fixture
def sandboxed(tmp_path: Path, rung: Rung) -> Iterator[MakeSession]:
    """Return a function that makes a session for a program's source; `run("main")` calls its `main`."""
    sessions: list[Session] = []

    def make(source: str, probes: str = "", limits: Limits | None = None) -> Session:
        program = tmp_path / "program.py"
        program.write_text(textwrap.dedent(source))
        probe_file = tmp_path / "probes.py"
        call_main = "\ndef main(student, **arguments):\n    return student.main(**arguments)\n"
        probe_file.write_text(textwrap.dedent(probes) + call_main)
        session = Session(Material("program", program, {"probes": probe_file}), limits, rung)
        sessions.append(session)
        return session

    yield make
    for session in sessions:
        session.close()
