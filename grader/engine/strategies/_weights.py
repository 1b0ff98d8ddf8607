"""How many events each task still has, unborn children included: the weights of URW and SURW."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from ..schedule import Option, TaskId
from ._profile import parent_of

LEAST: Final = 0.5
"""Weight of a task that outlives its count: the profile was of another interleaving."""


class Remaining:
    """Counts down; `totals` are the events per task of a profile execution (empty: nothing is known)."""

    def __init__(self, totals: Mapping[TaskId, int]) -> None:
        self._own = dict(totals)
        self._held: dict[TaskId, int] = {}
        self._born: set[TaskId] = set()
        for task, total in totals.items():
            ancestor = parent_of(task)
            while ancestor is not None:
                self._held[ancestor] = self._held.get(ancestor, 0) + total
                ancestor = parent_of(ancestor)

    def meet(self, options: Iterable[Option]) -> None:
        """Move the events of children that now exist from their ancestors to themselves."""
        for option in options:
            task = option.task
            if task in self._born:
                continue
            self._born.add(task)
            subtree = self._own.get(task, 0) + self._held.get(task, 0)
            ancestor = parent_of(task)
            while ancestor is not None:
                self._held[ancestor] = self._held.get(ancestor, 0) - subtree
                ancestor = parent_of(ancestor)

    def spend(self, task: TaskId) -> None:
        """Count one event of `task` as happened."""
        self._own[task] = self._own.get(task, 0) - 1

    def exact(self, task: TaskId) -> int:
        """Give the events that `task` and its unborn descendants still have, never below zero."""
        return max(self._own.get(task, 0), 0) + max(self._held.get(task, 0), 0)

    def weight(self, task: TaskId) -> float:
        """Give the same, but never zero: a task that can move has a chance."""
        return max(float(self.exact(task)), LEAST)
