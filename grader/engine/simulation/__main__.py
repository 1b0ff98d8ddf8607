"""Print how many executions each strategy needs to the first bug, beside the published figures."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from math import exp, log
from random import Random
from statistics import fmean

from ..strategies import DEFAULT, create, names
from .benchmarks import BENCHMARKS
from .machine import Program, first_bug
from .patterns import PATTERNS

DETERMINISTIC = frozenset({"delay_bounding", "exhaustive"})
"""Strategies that draw nothing: one seed is all seeds."""


def mean_to_first_bug(program: Program, strategy: str, seeds: int, limit: int) -> float:
    """Give the mean executions to the first bug; an unfound one counts as `limit`."""
    numbers = range(1 if strategy in DETERMINISTIC else seeds)
    return fmean(first_bug(program, create(strategy, Random(seed)), limit) or limit for seed in numbers)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print both tables."""
    parser = argparse.ArgumentParser(prog="python -m grader.engine.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=50)
    parser.add_argument("--limit", type=int, default=300, help="give up a search after so many executions")
    parser.add_argument("--strategy", action="append", choices=names(), help="may be given several times")
    chosen = parser.parse_args(arguments)
    strategies = chosen.strategy or [DEFAULT, *(name for name in names() if name != DEFAULT)]
    print(f"Mean executions to the first bug, {chosen.seeds} seeds, at most {chosen.limit} per search.\n")
    programs = {name: program for name, (program, _published) in BENCHMARKS.items()}
    published = {
        name: (f"{figures.best_known:g}", figures.random, figures.pct, figures.pos, figures.surw)
        for name, (_program, figures) in BENCHMARKS.items()
    }
    heads = ("best known", "random", "PCT-3", "POS", "SURW")
    _table(
        "Benchmark programs; published figures on the right", programs, strategies, chosen, published, heads
    )
    print()
    _table("Programs of our own, one per kind of mistake", PATTERNS, strategies, chosen, {}, ())


def _table(
    title: str,
    programs: dict[str, Program],
    strategies: Sequence[str],
    chosen: argparse.Namespace,
    published: Mapping[str, tuple[str, ...]],
    heads: tuple[str, ...],
) -> None:
    print(title)
    print(_line("", (*strategies, *heads)), flush=True)
    columns: dict[str, list[float]] = {strategy: [] for strategy in strategies}
    for name, program in programs.items():
        means = [mean_to_first_bug(program, each, chosen.seeds, chosen.limit) for each in strategies]
        for strategy, mean in zip(strategies, means, strict=True):
            columns[strategy].append(mean)
        shown = [f">{mean:.0f}" if mean >= chosen.limit else f"{mean:.1f}" for mean in means]
        print(_line(name, (*shown, *published.get(name, ()))), flush=True)
    print(_line("geometric mean", [f"{exp(fmean(map(log, column))):.2f}" for column in columns.values()]))


def _line(name: str, cells: Iterable[str]) -> str:
    return f"{name:22}" + " ".join(f"{cell.replace('_', ' ')[:11]:>11}" for cell in cells)


if __name__ == "__main__":
    main()
