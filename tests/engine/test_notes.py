"""The programs of the course notes, with their sleeps: each gets its verdict, and time costs nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.engine.explore import explore

NOTES = Path(__file__).parent / "programs" / "notes"


@pytest.mark.parametrize("program", sorted(NOTES.glob("*.py")), ids=lambda path: path.stem)
def test_a_program_of_the_notes_gets_its_verdict(program: Path) -> None:
    found = explore(program, schedules=6)
    assert found.verdict == program.stem.partition("__")[0], found.message
