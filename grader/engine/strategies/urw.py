"""Uniform random walk (URW)."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from ..schedule import Option
from ._sampler import Sampler
from ._weights import Remaining


class Urw(Sampler):
    """Choose a task with probability proportional to the events it still has.

    Zhao, Wolff, Mathur, Roychoudhury: "Selectively Uniform Concurrency Testing", ASPLOS 2025, section 3.1.
    Where the counts of the profile are exact, every interleaving is equally likely. A parent's weight
    holds its unborn children. Without a profile (first execution) it is a random walk.
    """

    name = "urw"

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self._remaining = Remaining({})

    def prepare(self) -> None:
        """Start from the counts of the profile."""
        self._remaining = Remaining(self.profile.counts)

    def pick(self, options: Sequence[Option]) -> Option:
        """Draw a task by its remaining events."""
        self._remaining.meet(options)
        weights = [self._remaining.weight(option.task) for option in options]
        return self.random.choices(options, weights)[0]

    def note(self, option: Option) -> None:
        """Count the event of the task that moved."""
        self._remaining.meet(self.enabled)
        self._remaining.spend(option.task)
