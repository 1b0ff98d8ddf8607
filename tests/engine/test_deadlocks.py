"""Deadlocks are told by class, with who waits for what, who holds it, and both lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.engine.exploration import Exploration
from grader.engine.explore import explore

RACY = Path(__file__).parent / "programs" / "racy"
CLASSES = {
    "abba": "lock cycle",
    "lock_twice": "self-deadlock",
    "holder_killed": "holder died",
    "missed_notify": "missed wake-up",
    "join_before_drain": "join on an undrained queue",
    "barrier_short": "barrier short of parties",
    "both_recv": "nobody sends",
    "signal_before_pause": "lost signal",
}


def explored(name: str) -> Exploration:
    return explore(RACY / f"deadlock__{name}.py", strategy="random_walk", schedules=300, seed=3)


@pytest.mark.parametrize("name", CLASSES)
def test_the_class_is_named(name: str) -> None:
    found = explored(name)
    assert found.failure is not None
    assert found.failure.deadlock == CLASSES[name], found.message


def test_a_cycle_names_both_locks_holders_and_lines() -> None:
    failure = explored("abba").failure
    assert failure is not None
    edges = {
        (one.name, one.object, one.location.partition(":")[2], holder.name, holder.location.partition(":")[2])
        for one in failure.blocked
        if one.operation == "acquire"
        for holder in one.holders
    }
    assert edges == {
        ("Process-1", "blue", "8", "Process-2", "7"),
        ("Process-2", "red", "8", "Process-1", "7"),
    }


@pytest.mark.parametrize(("name", "who"), [("spin_for_ever", 1), ("lost_arrival", 2)])
def test_who_looks_for_ever_at_what_nobody_changes_is_in_a_livelock(name: str, who: int) -> None:
    found = explore(RACY / f"timeout__{name}.py", schedules=300, seed=3)
    assert found.failure is not None
    assert found.failure.deadlock == "livelock", found.message
    assert len(found.failure.blocked) == who
    assert {each.operation for each in found.failure.blocked} == {"look at"}
