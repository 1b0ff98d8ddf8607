"""Runs executions of one program under a launcher, one after the other, and keeps the count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from .conductor import Conductor, Limits
from .execution import Execution
from .exploration import OutcomeGroup
from .launcher import Launcher
from .player import ExactPlayer, LoosePlayer, Move, ReplayDiverged
from .schedule import Outcome, Strategy
from .state import Options
from .token import Recorded


def _as_it_is(execution: Execution) -> Execution:
    return execution


@dataclass(slots=True)
class Explorer:
    """Runs executions of one program and keeps the count."""

    launcher: Launcher
    limits: Limits = field(default_factory=Limits)
    options: Options = field(default_factory=Options)
    executions: int = 0
    steps: int = 0
    groups: dict[str, list[int]] = field(default_factory=dict)
    failing: set[str] = field(default_factory=set)
    uncontrolled: list[str] = field(default_factory=list)
    untried: set[str] = field(default_factory=set)
    first_bug: int | None = None
    diverged: int = 0
    most_tasks: int = 0
    """Of one execution: processes and threads, the first one included."""
    referee: Callable[[Execution], Execution] = _as_it_is
    """Judges an execution before it counts: whoever has other evidence may change its outcome."""

    def run(self, strategy: Strategy, *, told: bool = False) -> Execution:
        """Run one execution under `strategy`, which has begun; does not call its `done`."""
        conductor = Conductor(strategy, self.limits, self.options, told=told)
        channel = self.launcher.launch(told=told)
        try:
            execution = conductor.run(channel)
        finally:
            output = self.launcher.reap()
        return self.referee(replace(execution, output=output))

    def count(self, execution: Execution) -> None:
        """Enter an execution into the outcome groups."""
        self.executions += 1
        self.steps += len(execution.steps)
        self.most_tasks = max(self.most_tasks, len(execution.names))
        if execution.outcome is not Outcome.DIVERGED:
            self.groups.setdefault(execution.observed, []).append(self.executions)
        if execution.failed:
            self.failing.add(execution.observed)
            self.first_bug = self.first_bug or self.executions
        self.uncontrolled.extend(execution.uncontrolled)
        self.untried.update(execution.untried)
        if execution.outcome is Outcome.DIVERGED:
            self.uncontrolled.append(execution.message)
            self.diverged += 1

    def outcomes(self) -> tuple[OutcomeGroup, ...]:
        """All groups, the commonest first."""
        groups = [
            OutcomeGroup(observed, len(indices), indices[0], observed in self.failing)
            for observed, indices in self.groups.items()
        ]
        return tuple(sorted(groups, key=lambda group: (-group.count, group.first)))

    def repeat(self, schedule: Sequence[Recorded], *, told: bool) -> Execution:
        """Run a recorded schedule again; raises `ReplayDiverged` when it is not the same."""
        player = ExactPlayer(schedule)
        player.begin()
        execution = self.run(player, told=told)
        if execution.outcome is Outcome.DIVERGED:
            raise ReplayDiverged(execution.message)
        player.done(execution.steps, execution.outcome)
        return execution

    def follow(self, moves: Sequence[Move], *, told: bool = False) -> tuple[Execution, int]:
        """Run a schedule as far as it is possible; also returns how often it was not."""
        player = LoosePlayer(moves)
        player.begin()
        return self.run(player, told=told), player.departures


def told_steps(execution: Execution) -> list[int]:
    """Indices of the steps that are moves: all but the hidden ones."""
    return [number for number in range(len(execution.steps)) if number not in execution.hidden]


def moves_of(execution: Execution) -> list[Move]:
    """Who moved at each step that was no hidden one."""
    chosen = [execution.steps[number].chosen for number in told_steps(execution)]
    return [(option.task, option.operation.kind) for option in chosen]
