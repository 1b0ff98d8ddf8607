"""A recorded failure is the same again, every time; a mended program is told as such."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader.engine.explore import explore, replay
from grader.engine.explorer import Explorer, moves_of
from grader.engine.launcher import WarmHost
from grader.engine.player import ReplayDiverged
from grader.engine.token import Token, TokenError

PROGRAMS = Path(__file__).parent / "programs"
KINDS = [
    "race__counter_unlocked",
    "race__queue_empty",
    "race__handler_after_ready",
    "deadlock__abba",
    "deadlock__join_before_drain",
    "timeout__spin_for_ever",
]


@pytest.mark.parametrize("name", KINDS)
def test_a_recorded_failure_repeats(name: str) -> None:
    program = PROGRAMS / "racy" / f"{name}.py"
    found = explore(program, strategy="random_walk", seed=2, schedules=300)
    token = Token.decode(found.replay)
    host = WarmHost(program)
    try:
        explorer = Explorer(host)
        for _ in range(100 if os.environ.get("KIT_WHOLE") == "1" else 25):
            execution = explorer.repeat(token.schedule, told=False)
            assert execution.outcome == (found.failure and found.failure.outcome)
    finally:
        host.close()


def test_a_replay_is_told_with_values_and_lines() -> None:
    found = explore(PROGRAMS / "racy" / "race__counter_unlocked.py", strategy="random_walk", schedules=50)
    execution = replay(Token.decode(found.replay))
    writes = [row for row in execution.trace if row.operation == "write"]
    assert {row.object for row in writes} == {"counter"}
    assert all(row.detail.isdigit() and row.location == "race__counter_unlocked.py:8" for row in writes)
    assert "Lost update" in found.pattern


def test_another_program_diverges() -> None:
    found = explore(PROGRAMS / "racy" / "race__counter_unlocked.py", strategy="random_walk", schedules=50)
    with pytest.raises(ReplayDiverged):
        replay(Token.decode(found.replay), PROGRAMS / "right" / "counter_locked.py")


def test_the_mended_program_passes_along_the_failing_schedule() -> None:
    found = explore(PROGRAMS / "racy" / "race__check_then_act.py", strategy="random_walk", schedules=50)
    assert found.failure is not None
    host = WarmHost(PROGRAMS / "right" / "check_and_act.py")
    try:
        execution, _departures = Explorer(host).follow(moves_of(found.failure))
    finally:
        host.close()
    assert execution.outcome == "clean"


def test_tokens_survive_and_nonsense_does_not() -> None:
    found = explore(PROGRAMS / "racy" / "deadlock__abba.py", strategy="random_walk", schedules=50)
    token = Token.decode(found.replay)
    assert Token.decode(token.encode()) == token
    for text in ("", "s1.", "s1.AAAA", "hello", found.replay[:20]):
        with pytest.raises(TokenError):
            Token.decode(text)
