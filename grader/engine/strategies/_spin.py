"""Notice a task that runs in circles while others could move."""

from __future__ import annotations

from ..schedule import Access, Operation, Option, TaskId

QUIET_STEPS = 12
"""Consecutive steps of one task that change nothing and touch nothing new."""
ANY_STEPS = 250
"""Consecutive steps of one task whatever it does: polling under a lock looks like work."""


class SpinGuard:
    """Says when the task that moves should let others pass, so that unfair strategies end spin loops."""

    __slots__ = ("_quiet", "_seen", "_task", "_total")

    def __init__(self) -> None:
        self._task: TaskId | None = None
        self._seen: set[Operation] = set()
        self._quiet = 0
        self._total = 0

    @property
    def spinning(self) -> bool:
        """True when the task that moved last should be passed over once."""
        return self._quiet >= QUIET_STEPS or self._total >= ANY_STEPS

    def note(self, option: Option, *, alone: bool) -> None:
        """Count one step; steps without an alternative do not count, nobody was kept waiting."""
        if option.task != self._task:
            self._task = option.task
            self._seen.clear()
            self._quiet = self._total = 0
        if alone:
            return
        self._total += 1
        operation = option.operation
        if operation.access is Access.WRITE or operation not in self._seen:
            self._seen.add(operation)
            self._quiet = 0
        else:
            self._quiet += 1

    def pardon(self) -> None:
        """Count anew: the task was passed over."""
        self._quiet = self._total = 0
