"""Selectively uniform random walk (SURW)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random

from ..schedule import Operation, Option, TaskId
from ._profile import is_access, touched
from ._sampler import Sampler, of_task
from ._weights import Remaining

ONE_OBJECT = 0.6
"""Share of executions that select a single object; the others select two of them or all."""
TWO_OBJECTS = 0.2


class Surw(Sampler):
    """Order a selected subset of events uniformly, all others at random.

    Zhao, Wolff, Mathur, Roychoudhury: "Selectively Uniform Concurrency Testing", ASPLOS 2025, algorithm 1:
    a task is drawn by its remaining selected events, and no other may do a selected event before it.
    Each execution selects the events on one contended object of the profile, on two, or on all.
    """

    name = "surw"

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self._selected: frozenset[str] = frozenset()
        self._remaining = Remaining({})
        self._intended: TaskId | None = None

    def prepare(self) -> None:
        """Select objects and count their events per task."""
        self._selected = self._select()
        self._intended = None
        totals: Counter[TaskId] = Counter()
        for step in self.profile.steps:
            if self._is_selected(step.chosen.operation):
                totals[step.chosen.task] += 1
        self._remaining = Remaining(totals)

    def _select(self) -> frozenset[str]:
        contended = sorted(self.profile.contended)
        draw = self.random.random()
        if not contended or draw >= ONE_OBJECT + TWO_OBJECTS:
            return frozenset(contended)
        number = 1 if draw < ONE_OBJECT else 2
        return frozenset(self.random.sample(contended, min(number, len(contended))))

    def _is_selected(self, operation: Operation) -> bool:
        return is_access(operation) and not self._selected.isdisjoint(touched(operation))

    def pick(self, options: Sequence[Option]) -> Option:
        """Draw among the unselected events; do the selected one of the intended task when it is due."""
        self._remaining.meet(options)
        self._intend(options)
        free = [
            option
            for option in options
            if option.task == self._intended or not self._is_selected(option.operation)
        ]
        if free:
            return self.random.choice(free)
        # The intended task waits for another one: draw again among those that can move.
        weights = [self._remaining.weight(option.task) for option in options]
        chosen = self.random.choices(options, weights)[0]
        self._intended = chosen.task
        return chosen

    def _intend(self, options: Sequence[Option]) -> None:
        """Draw who does the next selected event, among the tasks that exist."""
        if self._intended is not None and of_task(options, self._intended) is not None:
            return
        tasks = list(dict.fromkeys(option.task for option in options))
        weights = [self._remaining.exact(task) for task in tasks]
        if any(weights):
            self._intended = self.random.choices(tasks, weights)[0]

    def note(self, option: Option) -> None:
        """Count a selected event and let the next one be drawn."""
        self._remaining.meet(self.enabled)
        if self._is_selected(option.operation):
            self._remaining.spend(option.task)
            self._intended = None

    def yielded(self) -> None:
        """Let the next selected event be drawn anew."""
        self._intended = None
