"""Strategies that follow a recorded schedule: exactly, or as far as a changed program allows."""

from __future__ import annotations

from collections.abc import Sequence

from .schedule import Option, Outcome, Step, TaskId
from .token import Recorded, checksum

Move = tuple[TaskId, str]
"""Who moves, and what kind of operation that was when it was recorded."""


class ReplayDiverged(Exception):
    """The execution is not the recorded one: the engine, or the program, does not repeat itself."""


class ExactPlayer:
    """Repeat a recorded schedule, checking at every step that it is the same."""

    def __init__(self, schedule: Sequence[Recorded]) -> None:
        self.name = "replay"
        self._schedule = schedule
        self._step = 0

    @property
    def complete(self) -> bool:
        """Never: one schedule is not all."""
        return False

    def begin(self) -> bool:
        """Start from the first step."""
        self._step = 0
        return True

    def choose(self, enabled: Sequence[Option], current: TaskId | None) -> Option:  # noqa: ARG002 (protocol)
        """Pick what was recorded; raises `ReplayDiverged` when it or the situation is another."""
        number = self._step
        self._step += 1
        if number >= len(self._schedule):
            raise ReplayDiverged(f"the recording ends after {number} steps, this execution goes on")
        wanted = self._schedule[number]
        option = find(enabled, wanted.task, timeout=wanted.timeout)
        if option is None:
            raise ReplayDiverged(f"at step {number + 1} task {wanted.task} cannot move as recorded")
        if checksum(option, enabled) != wanted.check:
            raise ReplayDiverged(f"at step {number + 1} the situation is not the recorded one")
        return option

    def done(self, steps: Sequence[Step], outcome: Outcome) -> None:
        """Check that the execution did not end early; raises `ReplayDiverged`."""
        if outcome is not Outcome.DIVERGED and len(steps) < len(self._schedule):
            raise ReplayDiverged(f"the execution ended after {len(steps)} of {len(self._schedule)} steps")


class LoosePlayer:
    """Follow an order of moves as far as it is possible; where it is not, stay with the current task.

    `departures` counts the steps at which the wanted task could not move: 0 means the schedule was kept.
    """

    def __init__(self, moves: Sequence[Move]) -> None:
        self.name = "loose replay"
        self._moves = moves
        self._next = 0
        self.departures = 0

    @property
    def complete(self) -> bool:
        """Never: one schedule is not all."""
        return False

    def begin(self) -> bool:
        """Start from the first move."""
        self._next = 0
        self.departures = 0
        return True

    def choose(self, enabled: Sequence[Option], current: TaskId | None) -> Option:
        """Pick the next move that is possible, skipping those that are not."""
        if len(enabled) == 1:
            only = enabled[0]
            if (only.task, only.operation.kind) in self._moves[self._next : self._next + 1]:
                self._next += 1  # else it is hidden, and no move
            return only
        while self._next < len(self._moves):
            task, kind = self._moves[self._next]
            self._next += 1
            option = find(enabled, task, timeout=kind == "timeout")
            if option is not None:
                return option
            self.departures += 1
        for option in enabled:
            if option.task == current:
                return option
        return enabled[0]

    def done(self, steps: Sequence[Step], outcome: Outcome) -> None:
        """Nothing to learn."""


def find(enabled: Sequence[Option], task: TaskId, *, timeout: bool) -> Option | None:
    """The option of `task`: its time-out, or its operation."""
    for option in enabled:
        if option.task == task and (option.operation.kind == "timeout") == timeout:
            return option
    return None
