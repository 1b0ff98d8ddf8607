"""Every racy program is caught and named rightly, every right one passes: side by side.

With `KIT_WHOLE=1` (`nox -s whole`) under every strategy and five seeds, else under one of each: a sample.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader.engine.explore import explore

WHOLE = os.environ.get("KIT_WHOLE") == "1"
PROGRAMS = Path(__file__).parent / "programs"
RACY = sorted(path.stem for path in (PROGRAMS / "racy").glob("*.py"))
RIGHT = sorted(path.stem for path in (PROGRAMS / "right").glob("*.py"))
SEEDS = range(1, 6) if WHOLE else range(1, 2)
STRATEGIES = ("portfolio", "surw", "urw", "pos", "pct", "random_walk", "overlap") if WHOLE else ("surw",)
"""Those that claim every program but these; `exhaustive` and the bounded ones claim what is small."""
UNCLAIMED = {
    # It opens the portfolio and is not meant to be alone: these it misses with all seeds, or with some.
    "overlap": {
        "deadlock__holder_killed",
        "deadlock__missed_notify",
        "deadlock__notify_one_of_two",
        "race__attach_before_create",
        "race__order_of_wait",
        "race__pid_file",
        "race__seek_then_write",
    },
    # Depth 3 in 130 steps of 16 tasks: its bound is one execution in 270,000, and 3,000 have not found it.
    "pct": {"race__custom_manager"},
}
MOST_SCHEDULES = 3_000 if WHOLE else 300
"""`urw` needs 1,300 for `race__is_alive_then_empty` with one of five seeds."""


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize("name", RACY)
def test_a_racy_program_is_caught(name: str, strategy: str, seed: int) -> None:
    if name in UNCLAIMED.get(strategy, ()):
        pytest.skip(f"`{strategy}` does not claim it")
    found = explore(PROGRAMS / "racy" / f"{name}.py", schedules=MOST_SCHEDULES, strategy=strategy, seed=seed)
    verdict, _separator, _slug = name.partition("__")
    assert found.verdict == verdict, found.message
    assert found.failure is not None
    assert found.replay
    assert not found.complete


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize("name", RIGHT)
def test_a_right_program_passes(name: str, strategy: str, seed: int) -> None:
    found = explore(PROGRAMS / "right" / f"{name}.py", schedules=12, strategy=strategy, seed=seed)
    assert found.verdict == "clean", found.message
    assert found.steps > 3
