"""The default: first what finds most, certificates for what is small, never an end without one."""

from __future__ import annotations

from random import Random

import pytest

from grader.engine.schedule import Outcome
from grader.engine.simulation.machine import execute
from grader.engine.simulation.right import RIGHT, counters
from grader.engine.strategies.portfolio import FIRST, TRIALS, WEIGHTS, Portfolio


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("tasks", "rounds", "orders"), [(2, 1, 2), (2, 2, 6), (3, 1, 6)])
def test_locked_counters_get_their_certificate_in_a_handful(
    tasks: int, rounds: int, orders: int, seed: int
) -> None:
    strategy, executions = Portfolio(Random(seed)), 0
    while strategy.begin():
        assert execute(counters(tasks, rounds), strategy).outcome is Outcome.CLEAN
        executions += 1
    assert strategy.complete
    assert executions == len(FIRST) + orders


def test_a_middling_program_gets_it_after_the_first_mix() -> None:
    strategy, executions = Portfolio(Random(1)), 0
    while strategy.begin():
        execute(RIGHT["grandchildren"], strategy)
        executions += 1
    assert strategy.complete
    assert executions < len(FIRST) + TRIALS[0].mixed + TRIALS[1].executions


def test_goes_on_sampling_when_coverage_is_in_doubt() -> None:
    strategy = Portfolio(Random(2))
    for _ in range(50):
        assert strategy.begin()
        # Cut off before its end: then no search can be complete.
        assert execute(counters(2, 1), strategy, step_limit=8).outcome is Outcome.TIMEOUT
    assert not strategy.complete


def test_every_member_of_the_mix_exists_and_comes_to_its_turn() -> None:
    strategy = Portfolio(Random(3))
    turns = set()
    for _ in range(250):
        if not strategy.begin():
            break
        turns.add(strategy._active.name)
        execute(RIGHT["two_places"], strategy)
    assert turns == set(WEIGHTS)
