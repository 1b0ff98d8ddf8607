"""Partial order sampling (POS)."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from ..schedule import Option
from ._sampler import Sampler


class Pos(Sampler):
    """Give every pending event a random priority, redrawn when the event just run races with it.

    Yuan, Yang, Gu: "Partial Order Aware Concurrency Sampling", CAV 2018, algorithm 2.
    """

    name = "pos"

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self._priorities: dict[Option, float] = {}

    def prepare(self) -> None:
        """Forget all priorities."""
        self._priorities = {}

    def pick(self, options: Sequence[Option]) -> Option:
        """Take the pending event of highest priority."""
        for option in options:
            if option not in self._priorities:
                self._priorities[option] = self.random.random()
        return max(options, key=self._priorities.__getitem__)

    def note(self, option: Option) -> None:
        """Drop the priorities of the event that ran and of those that race with it: they are drawn anew."""
        stale = [
            pending
            for pending in self._priorities
            if pending.task == option.task or pending.operation.conflicts(option.operation)
        ]
        for pending in stale:
            del self._priorities[pending]

    def yielded(self) -> None:
        """Draw anew for a task that spins."""
        for pending in [pending for pending in self._priorities if pending.task == self.current]:
            del self._priorities[pending]
