"""`explore`: finds races and deadlocks in any program that uses `multiprocessing`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from grader.engine import strategies
from grader.engine.exploration import Exploration, ExplorationVerdict
from grader.engine.explore import explore
from grader.engine.launcher import LaunchError
from grader.engine.story import tell
from grader.errors import UserError

HELP = "find races and deadlocks in any program that uses multiprocessing"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.add_argument("program", metavar="FILE.py[:FUNCTION]", help="what to run, and how to start it")
    parser.add_argument("--schedules", type=int, default=1000, metavar="N", help="most executions to run")
    parser.add_argument("--strategy", default=strategies.DEFAULT, metavar="NAME", help="who chooses")
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    parser.add_argument("--timeout", type=float, default=60.0, metavar="S", help="seconds for all of it")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write what was found here")


def run(arguments: argparse.Namespace) -> int:
    """Explore; 0 no fault found, 1 found, 2 when the program could not be run or not be controlled."""
    path, _colon, function = arguments.program.partition(":")
    if not Path(path).is_file():
        raise UserError(f"There is no program `{path}`: name a Python file.")
    if arguments.schedules < 1 or arguments.timeout <= 0:
        raise UserError("`--schedules` and `--timeout` must be above zero.")
    try:
        found = explore(
            Path(path),
            function or None,
            schedules=arguments.schedules,
            strategy=arguments.strategy,
            seed=arguments.seed,
            timeout=arguments.timeout,
        )
    except (LaunchError, strategies.UnknownStrategy) as error:
        raise UserError(str(error)) from None
    print(tell(found))
    if arguments.json:
        arguments.json.write_text(json.dumps(to_json(found), indent=1) + "\n", encoding="utf-8")
    if found.verdict is ExplorationVerdict.INCONCLUSIVE:
        return 2
    return 1 if found.broken else 0


def to_json(found: Exploration) -> dict[str, Any]:
    """The exploration as plain data; the first ten keys are an interface that others rely on."""
    failure = found.failure
    rows = failure.trace if failure else ()
    return {
        "program": found.program,
        "verdict": found.verdict.value,
        "schedules": found.schedules,
        "first_bug": found.first_bug,
        "complete": found.complete,
        "seconds": round(found.seconds, 3),
        "steps": round(found.steps, 2),
        "trace": [[row.process, row.operation, row.object, row.detail] for row in rows],
        "replay": found.replay,
        "message": found.message,
        "pattern": found.pattern,
        "swap": found.swap,
        "deadlock": failure.deadlock.value if failure and failure.deadlock else None,
        "waits_for": [
            [one.name, f"{one.operation} {one.object}", holder.name, one.location, holder.location]
            for one in (failure.blocked if failure else ())
            for holder in one.holders
        ],
        "lines": [row.location for row in rows],
        "outcomes": {group.observed: group.count for group in found.outcomes},
        "uncontrolled": list(found.uncontrolled),
        "strategy": found.strategy,
        "seed": found.seed,
    }
