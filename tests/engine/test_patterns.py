"""What went wrong is named, and the two steps that decide."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.engine.explore import explore

RACY = Path(__file__).parent / "programs" / "racy"
PATTERNS = {
    "race__counter_unlocked": "Lost update",
    "race__managed_counter": "Lost update",
    "race__file_counter": "Lost update",
    "race__different_locks": "another lock",
    "race__check_then_act": "Check-then-act",
    "race__two_fields_torn": "Torn pair",
    "race__event_set_early": "Used before ready",
    "deadlock__abba": "Lock order",
    "deadlock__missed_notify": "Missed signal",
}


@pytest.mark.parametrize("name", PATTERNS)
def test_the_pattern_is_named(name: str) -> None:
    found = explore(RACY / f"{name}.py", seed=1)
    assert PATTERNS[name] in found.pattern, found.pattern


def test_the_two_steps_that_decide_are_a_read_and_the_write_it_missed() -> None:
    found = explore(RACY / "race__counter_unlocked.py", seed=1)
    assert "read `counter`" in found.swap
    assert "write `counter`" in found.swap
