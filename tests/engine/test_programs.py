"""Every racy program is caught and named rightly, every right one passes: side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.engine.explore import explore

PROGRAMS = Path(__file__).parent / "programs"
RACY = sorted(path.stem for path in (PROGRAMS / "racy").glob("*.py"))
RIGHT = sorted(path.stem for path in (PROGRAMS / "right").glob("*.py"))


@pytest.mark.parametrize("name", RACY)
def test_a_racy_program_is_caught(name: str) -> None:
    found = explore(PROGRAMS / "racy" / f"{name}.py", schedules=300, strategy="surw", seed=1)
    verdict, _separator, _slug = name.partition("__")
    assert found.verdict == verdict, found.message
    assert found.failure is not None
    assert found.replay
    assert not found.complete


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_program_passes(name: str) -> None:
    found = explore(PROGRAMS / "right" / f"{name}.py", schedules=12, strategy="surw", seed=1)
    assert found.verdict == "clean", found.message
    assert found.steps > 3
