"""Probabilistic concurrency testing (PCT)."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from ..schedule import Option, TaskId
from ._sampler import Sampler

DEFAULT_CHOICES = 30
"""Estimate of the length of an execution while there is no profile."""


class Pct(Sampler):
    """Run the task of highest random priority; lower it at a few random steps.

    Burckhardt, Kothari, Musuvathi, Nagarakatte: "A Randomized Scheduler with Probabilistic Guarantees of
    Finding Bugs", ASPLOS 2010. Finds a bug of depth d with probability at least 1/(n·k^(d-1)). The number
    k of steps is that of the profile, or of the longest execution yet. Departs in being fair: a task that
    spins falls to the bottom, and an execution far longer than the profile goes on as a random walk.
    """

    name = "pct"

    def __init__(self, random: Random, depth: int = 3) -> None:
        super().__init__(random)
        self.depth = depth
        self._priorities: dict[TaskId, float] = {}
        self._change_points: frozenset[int] = frozenset()
        self._choices = 0
        self._most_choices = 0
        self._bound = 0
        self._lowest = 0.0

    def prepare(self) -> None:
        """Draw where priorities change."""
        self._most_choices = max(self._most_choices, min(self._choices, self._bound))
        expected = self.profile.choices if self.profile else DEFAULT_CHOICES
        length = max(expected, self._most_choices, self.depth)
        self._priorities = {}
        self._change_points = frozenset(self.random.sample(range(length), self.depth - 1))
        self._choices = 0
        self._bound = 4 * length + 100
        self._lowest = 0.0

    def pick(self, options: Sequence[Option]) -> Option:
        """Take the task of highest priority, after the change that this step may bring."""
        if self._choices > self._bound:
            return self.random.choice(options)
        for option in options:
            if option.task not in self._priorities:
                self._priorities[option.task] = 1.0 + self.random.random()
        best = self._best(options)
        if self._choices in self._change_points:
            self._lower(best.task)
            best = self._best(options)
        self._choices += 1
        return best

    def yielded(self) -> None:
        """Put a task that spins below all others."""
        if self.current is not None:
            self._lower(self.current)

    def _lower(self, task: TaskId) -> None:
        self._lowest -= 1.0
        self._priorities[task] = self._lowest

    def _best(self, options: Sequence[Option]) -> Option:
        return max(options, key=lambda option: self._priorities[option.task])
