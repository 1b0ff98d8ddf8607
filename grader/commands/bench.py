"""`bench`: the engine's figures as tables, each a count or a ratio from this one run."""

from __future__ import annotations

import argparse
from pathlib import Path

from grader.classes.benchmark import cores, throughput
from grader.engine.benchmark import cost, first_bug, speed, verdict
from grader.engine.simulation.benchmarks import BENCHMARKS, Published
from grader.errors import UserError
from grader.sandbox.benchmark import measure

HELP = "all figures of the engine, as tables, each a ratio or a count from one run"
_PROGRAMS = Path(__file__).resolve().parents[2] / "tests" / "engine" / "programs"
_STRATEGIES = ("portfolio", "random_walk", "pct", "pos", "surw", "urw")
_CLASS = ("half_file_copy", "bank_deposit_race", "semaphore_gate", "manager_dict", "signal_handler")
_STUCK = (
    "deadlock__join_before_drain",
    "deadlock__abba",
    "deadlock__missed_notify",
    "deadlock__barrier_short",
)
_COSTS = (
    ("right", "parent_and_child", 2),
    ("right", "counter_locked", 3),
    ("racy", "race__counter_unlocked", 3),
)
"""Folder, name, and how many processes there are."""
_RACY = ("race__counter_unlocked", "race__check_then_act", "race__queue_empty", "race__file_counter")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.add_argument("--seeds", type=int, default=20, metavar="N", help="seeds per program and strategy")
    parser.add_argument("--budget", type=int, default=200, metavar="N", help="most executions per seed")
    parser.add_argument("--rounds", type=int, default=60, metavar="N", help="executions per cost figure")
    parser.add_argument("--copies", type=int, default=4, metavar="N", help="submissions per exercise")
    parser.add_argument("--strategies", default=",".join(_STRATEGIES), metavar="NAME,…")


def run(arguments: argparse.Namespace) -> int:
    """Print the tables as they are measured; 0."""
    if not _PROGRAMS.is_dir():
        raise UserError(f"There are no benchmark programs in `{_PROGRAMS}`: run this in a full checkout.")
    _print_throughput(arguments.copies)
    _print_isolation()
    _print_costs(arguments.rounds)
    _print_speeds(arguments.rounds)
    _print_verdicts()
    _print_first_bugs(arguments.strategies.split(","), arguments.seeds, arguments.budget)
    return 0


def _print_throughput(copies: int) -> None:
    found = throughput(_CLASS, copies)
    per_minute = 60 * found.submissions
    print(f"Submissions per minute, of {found.submissions} right ones, on {cores()} cores")
    print(f"  class run                          {per_minute / found.class_seconds:6.1f}")
    print(f"  plain pytest, one after the other  {per_minute / found.plain_seconds:6.1f}")
    print(f"  ratio                              {found.ratio:6.2f}\n", flush=True)


def _print_isolation() -> None:
    print("Cost of isolation (medians), against the lowest rung: a session, each further execution in it")
    figures = measure(rounds=7)
    lowest = figures[-1]
    for each in figures:
        session = each.session_seconds / lowest.session_seconds
        execution = each.execution_seconds / lowest.execution_seconds
        print(f"  {each.rung.name:34} {session:6.2f} {execution:6.2f}")
    print()


def _print_costs(rounds: int) -> None:
    print(
        "Cost of an execution (medians), against a plain run from the same warm host and bare fork and wait"
    )
    print(
        f"  {'program':26} {'processes':>9} {'steps':>6} {'/ plain':>8} {'/ bare':>8} {'plain / bare':>13}"
        f" {'per second':>11}"
    )
    for folder, name, processes in _COSTS:
        found = cost(_PROGRAMS / folder / f"{name}.py", processes, rounds)
        print(
            f"  {name:26} {processes:9} {found.steps:6.0f} {found.controlled / found.plain:8.2f}"
            f" {found.controlled / found.bare:8.2f} {found.plain / found.bare:13.2f}"
            f" {1 / found.controlled:11.0f}"
        )


def _print_speeds(runs: int) -> None:
    print("\nTo the first failure: under control, and by plain repetition")
    print(f"  {'program':26} {'executions':>10} {'seconds':>8} {'plain failures':>15} {'plain seconds':>14}")
    for name in _RACY:
        found = speed(_PROGRAMS / "racy" / f"{name}.py", runs, seed=1)
        failures = f"{found.plain_failures} of {found.plain_runs}"
        print(
            f"  {name:26} {found.controlled_executions:10} {found.controlled_seconds:8.2f}"
            f" {failures:>15} {found.plain_seconds:14.2f}"
        )


def _print_verdicts() -> None:
    print("\nTo a verdict (six executions where nothing fails), against one plain run with its sleeps")
    print(f"  {'program':28} {'verdict':>8} {'executions':>10} {'seconds':>8} {'plain run':>10}")
    programs = [
        *sorted((_PROGRAMS / "notes").glob("*.py")),
        *(_PROGRAMS / "racy" / f"{n}.py" for n in _STUCK),
    ]
    for program in programs:
        found = verdict(program, plain=program.parent.name == "notes")
        plain = f"{found.plain_seconds:10.2f}" if found.plain_seconds else "  for ever"
        print(
            f"  {program.stem:28} {found.verdict:>8} {found.executions:10} {found.seconds:8.2f} {plain}",
            flush=True,
        )


def _print_first_bugs(strategies: list[str], seeds: int, budget: int) -> None:
    print(f"\nMean executions to the first bug over {seeds} seeds (published figures in brackets)")
    print(f"  {'program':18} {'best known':>10} " + " ".join(f"{name:>22}" for name in strategies))
    for name, (_program, published) in BENCHMARKS.items():
        cells = []
        for strategy in strategies:
            found = first_bug(_PROGRAMS / "sctbench" / f"{name}.py", strategy, seeds, budget)
            missed = f" ({found.missed} missed)" if found.missed else ""
            cells.append(f"{found.mean:.1f}{missed} {_published(published, strategy)}".strip())
        print(
            f"  {name:18} {published.best_known:10} " + " ".join(f"{cell:>22}" for cell in cells), flush=True
        )


def _published(figures: Published, strategy: str) -> str:
    text = {"random_walk": figures.random, "pct": figures.pct, "pos": figures.pos, "surw": figures.surw}
    return f"[{text[strategy]}]" if strategy in text else ""
