"""The adjacent pair of steps whose swap turns *fails* into *passes*.

Between a failing schedule and a passing one lies a chain of schedules, each one swap of neighbours away from
the last (as a bubble sort makes it). Somewhere along the chain failing turns into passing; bisection finds
such a place in as many executions as the chain's length has binary digits. The idea is hermit's (Facebook
Experimental, 2022), who bisect the schedules of threads.
"""

from __future__ import annotations

from collections import Counter
from random import Random
from time import monotonic

from . import strategies
from .execution import Execution, TraceRow
from .explorer import Explorer, moves_of, told_steps
from .player import Move
from .schedule import Outcome, TaskId

_TRIES = 4
"""Non-preemptive executions tried to find one that passes."""
_SECONDS = 2.0
_LONGEST = 400
"""Steps of a schedule beyond which no chain is made."""

Event = tuple[Move, int]
"""A move, and the how-manieth of its task it is: the same event in every order."""


def mending_swap(explorer: Explorer, failure: Execution) -> str:
    """One sentence on two neighbouring steps that decide; empty when none was found."""
    passing = _passing(explorer) if len(failure.steps) <= _LONGEST else None
    if passing is None:
        return ""
    start, goal = _events(moves_of(failure)), _events(moves_of(passing))
    start += [event for event in goal if event not in set(start)]  # what a deadlock kept from happening
    swaps, end_by = _chain(start, goal), monotonic() + _SECONDS
    low, high = 0, len(swaps)
    if not swaps or _run(explorer, start, swaps).outcome is not Outcome.CLEAN:
        return ""
    while high - low > 1:
        if monotonic() > end_by:
            return ""
        middle = (low + high) // 2
        if _run(explorer, start, swaps[:middle]).outcome is Outcome.CLEAN:
            high = middle
        else:
            low = middle
    told = _run(explorer, start, swaps[:low], told=True)
    moves = told_steps(told)
    if not told.failed or swaps[low] + 1 >= len(moves):
        return ""
    pair = [moves[swaps[low] + offset] for offset in (0, 1)]
    one, other = (told.steps[number].chosen for number in pair)
    if one.task == other.task or not (one.operation.conflicts(other.operation) or told.deadlock):
        return ""  # the schedules differ in more than this pair: it would explain nothing
    first, second = (_words(told, number) for number in pair)
    return f"Two steps decide: {first}, and right after it {second}. The other way round it passes."


def _passing(explorer: Explorer) -> Execution | None:
    """An execution that passes: the simplest that can be had."""
    orders = strategies.create("run_to_completion", Random(0))
    for _ in range(_TRIES):
        orders.begin()
        execution = explorer.run(orders)
        orders.done(execution.steps, execution.outcome)
        if execution.outcome is Outcome.CLEAN:
            return execution
    return None


def _events(moves: list[Move]) -> list[Event]:
    counts: Counter[TaskId] = Counter()
    events = []
    for move in moves:
        counts[move[0]] += 1
        events.append((move, counts[move[0]]))
    return events


def _chain(start: list[Event], goal: list[Event]) -> list[int]:
    """Positions of the neighbours to swap, one after the other, to bring `start` into the order of `goal`."""
    rank = {event: number for number, event in enumerate(goal)}
    order = [rank.get(event, len(goal) + number) for number, event in enumerate(start)]
    swaps = []
    for end in range(len(order)):
        position = end
        while position and order[position - 1] > order[position]:
            order[position - 1], order[position] = order[position], order[position - 1]
            position -= 1
            swaps.append(position)
    return swaps


def _run(explorer: Explorer, start: list[Event], swaps: list[int], *, told: bool = False) -> Execution:
    events = list(start)
    for position in swaps:
        events[position], events[position + 1] = events[position + 1], events[position]
    return explorer.follow([move for move, _ordinal in events], told=told)[0]


def _words(told: Execution, step: int) -> str:
    row = next((row for row in told.trace if row.step == step), None)
    if row is None:
        chosen = told.steps[step].chosen
        name = told.names.get(chosen.task, chosen.task)
        row = TraceRow(name, chosen.operation.kind, chosen.operation.object)
    where = f" at {row.location}" if row.location else ""
    return f"{row.process}: {row.operation} `{row.object}`{where}"
