"""Measurements on real processes: schedules to the first bug, cost of an execution, time to a verdict.

Every figure is a count, or a ratio of two times of the same run: absolute times say more about the machine.
"""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import perf_counter

from . import strategies
from .conductor import Limits
from .explore import explore
from .explorer import Explorer
from .launcher import WarmHost


@dataclass(frozen=True, slots=True)
class FirstBug:
    """How many executions a strategy needed to the first bug, over several seeds."""

    program: str
    strategy: str
    mean: float
    worst: int
    missed: int
    """Seeds with which the budget ended first; they count with the budget."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one execution costs; medians, in seconds."""

    program: str
    controlled: float
    plain: float
    """The same program from the same warm host, without control."""
    bare: float
    """`fork` and `wait` of as many processes that do nothing, from this process."""
    steps: float


@dataclass(frozen=True, slots=True)
class Speed:
    """How soon a program's fault shows, under control and by plain repetition."""

    program: str
    controlled_seconds: float
    controlled_executions: int
    plain_failures: int
    plain_runs: int
    plain_seconds: float


def first_bug(program: Path, strategy: str, seeds: int, budget: int) -> FirstBug:
    """Explore with `seeds` seeds, up to `budget` executions each."""
    counts = []
    host = WarmHost(program)
    try:
        for seed in range(seeds):
            counts.append(_executions_to_bug(Explorer(host), strategy, seed, budget))
    finally:
        host.close()
    found = [count for count in counts if count is not None]
    mean = statistics.mean(budget if count is None else count for count in counts)
    return FirstBug(program.stem, strategy, mean, max(found, default=budget), len(counts) - len(found))


def _executions_to_bug(explorer: Explorer, strategy: str, seed: int, budget: int) -> int | None:
    chooser = strategies.create(strategy, Random(seed))
    while explorer.executions < budget and chooser.begin():
        execution = explorer.run(chooser)
        chooser.done(execution.steps, execution.outcome)
        explorer.count(execution)
        if execution.failed:
            return explorer.executions
    return None


def cost(program: Path, processes: int, rounds: int) -> Cost:
    """Run controlled, plain and bare executions in turn, so that all meet the same load."""
    host = WarmHost(program)
    try:
        explorer = Explorer(host, Limits())
        walk = strategies.create("random_walk", Random(0))

        def controlled() -> None:
            walk.begin()
            execution = explorer.run(walk)
            walk.done(execution.steps, execution.outcome)
            explorer.count(execution)

        kinds: dict[str, Callable[[], object]] = {
            "controlled": controlled,
            "plain": host.run_plain,
            "bare": lambda: _fork_and_wait(processes),
        }
        times: dict[str, list[float]] = {kind: [] for kind in kinds}
        for _ in range(rounds):
            for kind, run in kinds.items():
                times[kind].append(_timed(run))
    finally:
        host.close()
    medians = {kind: statistics.median(each) for kind, each in times.items()}
    return Cost(program.stem, **medians, steps=explorer.steps / max(explorer.executions, 1))


def _timed(run: Callable[[], object]) -> float:
    started = perf_counter()
    run()
    return perf_counter() - started


def _fork_and_wait(processes: int) -> None:
    """The floor: a main process that forks the others and waits for them."""
    pid = os.fork()
    if pid == 0:
        for _ in range(processes - 1):
            if os.fork() == 0:
                os._exit(0)
        for _ in range(processes - 1):
            os.wait()
        os._exit(0)
    os.waitpid(pid, 0)


@dataclass(frozen=True, slots=True)
class TimeToVerdict:
    """How long a program takes to its verdict, everything included, and how long it takes by itself."""

    verdict: str
    executions: int
    seconds: float
    plain_seconds: float
    """Of one plain run with all its sleeps; 0 where there was none."""


def verdict(program: Path, *, plain: bool) -> TimeToVerdict:
    """Explore with the default strategy, up to six executions; run it plainly, too, if it may be."""
    started = perf_counter()
    found = explore(program, schedules=6)
    seconds = perf_counter() - started
    alone = 0.0
    if plain:
        host = WarmHost(program)
        try:
            alone = _timed(host.run_plain)
        finally:
            host.close()
    return TimeToVerdict(found.verdict.value, found.schedules, seconds, alone)


def speed(program: Path, runs: int, seed: int) -> Speed:
    """Time the default strategy to the first bug, and count how often plain runs fail."""
    host = WarmHost(program)
    try:
        explorer = Explorer(host)
        started = perf_counter()
        _executions_to_bug(explorer, strategies.DEFAULT, seed, 1000)
        controlled = perf_counter() - started
        started = perf_counter()
        failures = sum(host.run_plain() != 0 for _ in range(runs))
        plain = perf_counter() - started
    finally:
        host.close()
    return Speed(program.stem, controlled, explorer.executions, failures, runs, plain)
