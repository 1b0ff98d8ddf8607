"""Non-preemptive executions: a task runs until it ends or waits."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from ..schedule import Option, TaskId
from ._sampler import Sampler, of_task


class RunToCompletion(Sampler):
    """Switch only when the running task cannot go on; each execution another order of tasks.

    The zero-preemption case of Musuvathi and Qadeer, "Iterative Context Bounding", PLDI 2007. First the
    elders first, then the younger first, then random orders.
    """

    name = "run_to_completion"

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self._executions = 0
        self._ranks: dict[TaskId, float] = {}
        self._order = 0

    def prepare(self) -> None:
        """Go on to the next order."""
        self._order = min(self._executions, 2)
        self._executions += 1
        self._ranks = {}

    def pick(self, options: Sequence[Option]) -> Option:
        """Stay with the running task, else take the next one of the order."""
        staying = of_task(options, self.current)
        if staying is not None:
            return staying
        for option in options:
            if option.task not in self._ranks:
                self._ranks[option.task] = self._rank()
        return min(options, key=lambda option: self._ranks[option.task])

    def _rank(self) -> float:
        """Rank a task that was not seen before; options come in task order."""
        if self._order == 2:
            return self.random.random()
        return len(self._ranks) * (1.0 if self._order == 0 else -1.0)

    def yielded(self) -> None:
        """Put a task that spins behind all others."""
        if self.current is not None:
            self._ranks[self.current] = max(self._ranks.values(), default=0.0) + 1.0
