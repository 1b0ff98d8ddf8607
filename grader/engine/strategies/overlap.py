"""Overlap: stop every task once in the middle of its work, finish them in reverse order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from ..schedule import Operation, Option, TaskId
from ._profile import is_access
from ._sampler import Sampler

SECOND_ACCESS = 1
"""Where the first executions stop: one access is done, so the task is in the middle of something."""
LAST_FIRST = 0.5
"""Share of later executions that resume who stopped last; the others resume who stopped first."""
ONLY_CONTENDED = 0.6
"""Share of later executions that stop only before accesses to what is known to be contended."""
SECOND_STOP = 0.5
"""Share of stopped tasks that stop again; only where who stopped first is resumed first."""
NEVER_STOPPED = 0.2
"""Share of tasks that later executions do not stop at all."""


@dataclass(slots=True)
class _Progress:
    """How far one task is."""

    stops: list[int]
    """Numbers of the accesses, counted from 0, before which the task still has to stop, in order."""
    rank: int | None = None
    """Place in the order of tasks; None until the task first moves."""
    accesses: int = 0


class Overlap(Sampler):
    """Stop each task between two of its accesses while others can move; last stopped, first resumed.

    A task is stopped where its state is likely to be halfway: the first executions stop before the second
    access of every task, later ones before one or two random accesses, most often to something known to be
    contended. So all tasks overlap in a single execution with a preemption or two each: PCT's change
    points (Burckhardt et al., ASPLOS 2010), placed between accesses to shared objects as active testing
    does (Park, Lu, Zhou: "CTrigger", ASPLOS 2009).

    The first execution takes last who makes an assertion, or where nobody or everybody does the youngest
    task, for it often checks what the others did; and the others against the order of their creation, which
    plain runs show anyway. The second takes the eldest last. Later orders are random, and some of them
    resume first who stopped first.
    """

    name = "overlap"

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self._executions = 0
        self._number = 0
        self._tasks: dict[TaskId, _Progress] = {}
        self._stopped: list[TaskId] = []
        self._last_first = True
        self._only_contended = False
        self._known: Mapping[TaskId, int] = {}

    def prepare(self) -> None:
        """Go on to the next order and places to stop."""
        self._number = self._executions
        self._executions += 1
        self._tasks = {}
        self._stopped = []
        early = self._number < 2 or not self.profile.contended
        self._last_first = early or self.random.random() < LAST_FIRST
        self._only_contended = not early and self.random.random() < ONLY_CONTENDED
        self._known = {} if early else self._count_accesses()

    def pick(self, options: Sequence[Option]) -> Option:
        """Go on with the running task until it stops, then with the next that has not stopped yet."""
        while True:
            moving = [option for option in options if option.task not in self._stopped]
            option = self._next(moving) if moving else self._resume(options)
            if not self._is_due(option):
                return option
            self._stop(option.task)

    def _is_due(self, option: Option) -> bool:
        progress = self._of(option.task)
        if not progress.stops or not self._is_access(option.operation):
            return False
        if progress.accesses < progress.stops[0]:
            return False
        progress.stops = [stop for stop in progress.stops if stop > progress.accesses]
        return True

    def _stop(self, task: TaskId) -> None:
        """Put `task` behind those that have not stopped, on top of those that have."""
        if task in self._stopped:
            self._stopped.remove(task)
        self._stopped.append(task)

    def _next(self, moving: Sequence[Option]) -> Option:
        """Prefer the running task, then those that have begun, then new ones; who only joins comes last."""
        for option in moving:
            if option.task == self.current and option.operation.kind != "join":
                return option
        working = [option for option in moving if option.operation.kind != "join"] or list(moving)
        begun = [option for option in working if self._of(option.task).rank is not None]
        if begun:
            return min(begun, key=lambda option: self._of(option.task).rank or 0)
        if self._number == 0:
            others = [option for option in working if not option.asserts]
            if 0 < len(others) < len(working):
                return others[-1]
            return working[-2] if len(working) > 1 else working[0]
        return working[-1] if self._number == 1 else self.random.choice(working)

    def _resume(self, options: Sequence[Option]) -> Option:
        """Take the task that stopped last (in some executions: first) and can move."""
        by_task = {option.task: option for option in reversed(options)}
        order = reversed(self._stopped) if self._last_first else iter(self._stopped)
        return next(by_task[task] for task in order if task in by_task)

    def note(self, option: Option) -> None:
        """Count an access."""
        progress = self._of(option.task)
        if progress.rank is None:
            progress.rank = sum(other.rank is not None for other in self._tasks.values())
        if self._is_access(option.operation):
            progress.accesses += 1

    def yielded(self) -> None:
        """Count a task that spins as stopped, behind all others."""
        if self.current is None:
            return
        self._stop(self.current)
        if self._last_first:
            self._stopped.insert(0, self._stopped.pop())

    def _of(self, task: TaskId) -> _Progress:
        if task not in self._tasks:
            self._tasks[task] = _Progress(self._places(task))
        return self._tasks[task]

    def _places(self, task: TaskId) -> list[int]:
        """Draw the accesses before which `task` stops."""
        known = self._known.get(task, 0)
        if not known:
            return [SECOND_ACCESS]
        if self.random.random() < NEVER_STOPPED:
            return []
        stops = [self.random.randint(1, known)]
        if not self._last_first and self.random.random() < SECOND_STOP:
            stops.append(self.random.randint(1, known))
        return sorted(stops)

    def _is_access(self, operation: Operation) -> bool:
        return self.profile.matters(operation) if self._only_contended else is_access(operation)

    def _count_accesses(self) -> dict[TaskId, int]:
        """Give the number of places to stop of each task, as the profile has it."""
        return Counter(
            step.chosen.task for step in self.profile.steps if self._is_access(step.chosen.operation)
        )
