"""The shortest schedule that still fails: fewer switches between tasks, fewer steps."""

from __future__ import annotations

import itertools
from time import monotonic

from .execution import Execution
from .explorer import Explorer, moves_of
from .player import Move
from .schedule import Step

_EXECUTIONS = 40
_STEPS = 6_000
"""Of all executions together: a schedule of thousands of steps is looked at through its pattern, not read."""
_SECONDS = 1.5

Moves = list[Move]


def switches(steps: tuple[Step, ...]) -> int:
    """Count the steps at which a task was left although it could have gone on."""
    return sum(
        before.chosen.task != after.chosen.task
        and any(option.task == before.chosen.task for option in after.enabled)
        for before, after in itertools.pairwise(steps)
    )


def _weight(execution: Execution) -> tuple[int, int]:
    return switches(execution.steps), len(execution.steps)


def _same_fault(one: Execution, other: Execution) -> bool:
    kinds = [{crash.type for crash in execution.crashes} for execution in (one, other)]
    return one.outcome is other.outcome and one.deadlock is other.deadlock and kinds[0] == kinds[1]


def minimise(explorer: Explorer, failure: Execution) -> Execution:
    """Look for a failing execution with fewer switches, by joining runs of the same task.

    Greedy: each switch in turn is put off until the task left blocks or ends, and each run of moves is
    brought together with the next run of its task; what still fails in the same way and is simpler is
    kept. Bounded by executions, steps and seconds, for a short schedule is a comfort and not a verdict.
    """
    best, end_by = failure, monotonic() + _SECONDS
    left = min(_EXECUTIONS, _STEPS // max(1, len(failure.steps)))
    progress = True
    while progress:
        progress = False
        for candidate in _candidates(moves_of(best)):
            if left == 0 or monotonic() > end_by:
                return best
            left -= 1
            execution, _departures = explorer.follow(candidate)
            if execution.failed and _same_fault(execution, failure) and _weight(execution) < _weight(best):
                best, progress = execution, True
                break
    return best


def _candidates(moves: Moves) -> list[Moves]:
    """Schedules with one switch fewer: a run of one task moved forward to its previous run."""
    runs: list[Moves] = []
    for move in moves:
        if runs and runs[-1][-1][0] == move[0]:
            runs[-1].append(move)
        else:
            runs.append([move])
    found = []
    for position, run in enumerate(runs):
        later = next((i for i in range(position + 1, len(runs)) if runs[i][0][0] == run[0][0]), None)
        if later is None:
            continue
        joined = [*runs[: position + 1], runs[later], *runs[position + 1 : later], *runs[later + 1 :]]
        found.append([move for each in joined for move in each])
        joined = [*runs[:position], *runs[position + 1 : later], run, *runs[later:]]
        found.append([move for each in joined for move in each])
    return found
