"""Explore a program: run it under many schedules until one breaks it, all are covered, or the budget ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from time import monotonic

from . import strategies
from .conductor import Limits
from .execution import Execution
from .exploration import Exploration, ExplorationVerdict
from .explorer import Explorer
from .launcher import Launcher, WarmHost
from .minimise import minimise
from .patterns import pattern_of
from .player import ReplayDiverged
from .schedule import Outcome, Strategy
from .swap import mending_swap
from .token import Token, record

_FEWEST_EXECUTIONS = 12
"""However many steps an execution has."""
_CLASSIFYING_EXECUTIONS = 12
_SERIAL_EXECUTIONS = 3
"""Executions spent on the question whether a program that failed at once can also end otherwise."""
_ALONE = (
    "The program started no other process or thread, so there is nothing to interleave; "
    "to call a function of it, name it: FILE.py:FUNCTION."
)


def explore(
    program: Path,
    function: str | None = None,
    *,
    schedules: int = 1000,
    steps: int | None = None,
    strategy: str = strategies.DEFAULT,
    seed: int = 0,
    timeout: float = 60.0,
    limits: Limits | None = None,
    launcher: Launcher | None = None,
    referee: Callable[[Execution], Execution] | None = None,
) -> Exploration:
    """Run `program` under up to `schedules` schedules within `timeout` seconds, and say what was found.

    With `steps` the search also ends when its executions, a dozen at the least, took so many steps together.

    Raises `LaunchError` when the program cannot be started at all, `strategies.UnknownStrategy` for a name
    that no strategy has. A launcher of the caller's own is used as it is and not closed.
    A `referee` sees every execution before it counts and may change its outcome.
    """
    chooser = strategies.create(strategy, Random(seed))
    started = monotonic()
    host = launcher or WarmHost(program, function)
    try:
        explorer = Explorer(host, limits or Limits())
        if referee is not None:
            explorer.referee = referee
        failure = _search(explorer, chooser, _Budget(schedules, steps, started + timeout))
        found = Exploration(
            program=str(program),
            verdict=_verdict(explorer, failure, seed),
            message="",
            schedules=explorer.executions,
            first_bug=explorer.first_bug,
            complete=chooser.complete and failure is None and not (explorer.uncontrolled or explorer.untried),
            seconds=0.0,
            steps=explorer.steps / max(explorer.executions, 1),
            failure=failure,
            outcomes=explorer.outcomes(),
            uncontrolled=tuple(dict.fromkeys(explorer.uncontrolled)),
            untried=tuple(sorted(explorer.untried)),
            strategy=strategy,
            seed=seed,
        )
        if failure is not None:
            found = _explained(explorer, found, failure, program, function)
        message = found.message or (_ALONE if explorer.most_tasks == 1 else _message(found))
        return replace(found, message=message, seconds=monotonic() - started)
    finally:
        if launcher is None:
            host.close()


@dataclass(frozen=True, slots=True)
class _Budget:
    """When to stop searching: whichever comes first."""

    schedules: int
    steps: int | None
    end_by: float

    def allows(self, explorer: Explorer) -> bool:
        """Say whether one more execution may begin; the first few always may but for time."""
        few = explorer.executions < _FEWEST_EXECUTIONS
        steps_left = self.steps is None or few or explorer.steps < self.steps
        return explorer.executions < self.schedules and steps_left and monotonic() < self.end_by


def _search(explorer: Explorer, chooser: Strategy, budget: _Budget) -> Execution | None:
    """Run executions until one fails; None when the budget or the space ends first."""
    while budget.allows(explorer) and chooser.begin():
        execution = explorer.run(chooser)
        chooser.done(execution.steps, execution.outcome)
        explorer.count(execution)
        if execution.failed:
            return execution
        if execution.outcome is Outcome.DIVERGED and explorer.executions == explorer.diverged >= 3:
            return None  # nothing is under control: more of the same proves nothing
    return None


def _verdict(explorer: Explorer, failure: Execution | None, seed: int) -> ExplorationVerdict:
    """Name what was found; an exception is a race when the program can also end otherwise."""
    if failure is None:
        doubtful = explorer.uncontrolled or not explorer.executions
        return ExplorationVerdict.INCONCLUSIVE if doubtful else ExplorationVerdict.CLEAN
    if failure.outcome is not Outcome.CRASH:
        return ExplorationVerdict(failure.outcome.value)
    # One task after the other first: what loses in every random order is often right in that one.
    serial, walk = (strategies.create(name, Random(seed)) for name in ("run_to_completion", "random_walk"))
    for number in range(_CLASSIFYING_EXECUTIONS):
        if len(explorer.groups) > 1:
            return ExplorationVerdict.RACE
        chooser = serial if number < _SERIAL_EXECUTIONS and serial.begin() else walk
        if chooser is walk:
            walk.begin()
        execution = explorer.run(chooser)
        chooser.done(execution.steps, execution.outcome)
        if execution.outcome is not Outcome.DIVERGED:
            explorer.count(execution)
    return ExplorationVerdict.RACE if len(explorer.groups) > 1 else ExplorationVerdict.CRASH


def _explained(
    explorer: Explorer, found: Exploration, failure: Execution, program: Path, function: str | None
) -> Exploration:
    """Add to a failure the shortest schedule that shows it, its told trace, its token and its pattern."""
    shortest = minimise(explorer, failure)
    token = record(program, function, shortest.steps)
    try:
        told = explorer.repeat(token.schedule, told=True)
    except ReplayDiverged as error:
        doubt = f"The failing schedule could not be repeated: {error}."
        return replace(found, failure=shortest, uncontrolled=(*found.uncontrolled, doubt))
    decides = told.outcome in (Outcome.CRASH, Outcome.RACE, Outcome.DEADLOCK)
    swap = mending_swap(explorer, told) if decides else ""
    return replace(
        found, failure=told, replay=token.encode(), pattern=pattern_of(told), swap=swap, message=told.message
    )


def _message(found: Exploration) -> str:
    if found.failure is not None:
        return found.failure.message
    if found.verdict is ExplorationVerdict.INCONCLUSIVE:
        return f"Not everything was under control: {'; '.join(found.uncontrolled[:3]) or 'nothing ran'}."
    if found.complete:
        note = f", with {len(found.outcomes)} different outcomes" if len(found.outcomes) > 1 else ""
        return f"All interleavings are right: {found.schedules} executions cover them{note}."
    differ = len(found.outcomes)
    note = f", but {differ} different outcomes: the result depends on the order" if differ > 1 else ""
    left = f" Not tried: {'; '.join(found.untried)}." if found.untried else ""
    return f"No fault in {found.schedules} schedules{note}.{left}"


def replay(
    token: Token, program: Path | None = None, launcher: Launcher | None = None, limits: Limits | None = None
) -> Execution:
    """Run a recorded schedule again, told; raises `ReplayDiverged` when it is not the same."""
    host = launcher or WarmHost(program or Path(token.program), token.function or None)
    try:
        return Explorer(host, limits or Limits()).repeat(token.schedule, told=True)
    finally:
        if launcher is None:
            host.close()
