"""What one execution teaches: how much each task does, and what tasks share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from ..schedule import Access, Operation, Step, TaskId

LIFE = frozenset({"begin", "exit", "join"})
"""Kinds that open, close and await a task: their order is never a choice worth making."""
TIMED = frozenset({"timeout", "alarm"})
"""Kinds that happen because time has passed; in most executions time passes only when nobody can move."""
GIVING = frozenset({"release"})
"""Kinds that never wait and only let others go on; the taking is the operation whose order matters."""


LEARNING_EXECUTIONS = 40
"""Executions that are looked through for shared objects; what they do not show is hardly reached."""


def parent_of(task: TaskId) -> TaskId | None:
    """Name the task that started `task`; None for the first."""
    head, dot, _ = task.rpartition(".")
    return head if dot else None


def touched(operation: Operation) -> tuple[str, ...]:
    """Name all objects of an operation."""
    return (operation.object, *operation.also)


def is_access(operation: Operation) -> bool:
    """Say whether an operation reads, writes or takes something, rather than gives back, begins or ends."""
    if operation.access is Access.NONE:
        return False
    return operation.kind not in LIFE and operation.kind not in GIVING


class Profile:
    """The counts of one execution, keyed by task, and what was seen to be shared in this and others."""

    def __init__(self) -> None:
        self.steps: tuple[Step, ...] = ()
        """The execution that was counted: the longest clean one, any while there is none."""
        self.clean = False
        self.counts: Counter[TaskId] = Counter()
        self.contended: frozenset[str] = frozenset()
        """Objects that at least two tasks touch, one of them writing."""
        self.interesting: dict[TaskId, tuple[Operation, ...]] = {}
        """The operations of each task whose order with others can matter, in its order."""
        self._executions = 0
        self._tasks: defaultdict[str, set[TaskId]] = defaultdict(set)
        self._written: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self.steps)

    def learn(self, steps: Sequence[Step], *, clean: bool) -> None:
        """Look what an execution shares; count it if it shows more of the program than the one counted."""
        self._executions += 1
        if self._executions > LEARNING_EXECUTIONS and self.clean:
            return
        longer = len(steps) > len(self.steps)
        counting = longer if clean == self.clean else clean
        if counting:
            self.steps = tuple(steps)
            self.clean = clean
            self.counts = Counter(step.chosen.task for step in steps)
        known = len(self.contended)
        self._look(steps)
        if counting or len(self.contended) > known:
            self._sort_out()

    def _look(self, steps: Sequence[Step]) -> None:
        for step in steps:
            operation = step.chosen.operation
            if operation.kind in LIFE or operation.access is Access.NONE:
                continue
            for name in touched(operation):
                self._tasks[name].add(step.chosen.task)
                if operation.access is Access.WRITE:
                    self._written.add(name)
        self.contended = frozenset(name for name in self._written if len(self._tasks[name]) > 1)

    def _sort_out(self) -> None:
        found: defaultdict[TaskId, list[Operation]] = defaultdict(list)
        for step in self.steps:
            if self.matters(step.chosen.operation):
                found[step.chosen.task].append(step.chosen.operation)
        self.interesting = {task: tuple(operations) for task, operations in found.items()}

    @property
    def choices(self) -> int:
        """Number of steps at which more than one task could move and the one that did touched something."""
        return sum(
            len(step.enabled) > 1 and step.chosen.operation.access is not Access.NONE for step in self.steps
        )

    def matters(self, operation: Operation) -> bool:
        """Say whether an operation touches something contended, other than to give it back."""
        if not is_access(operation):
            return False
        return operation.object in self.contended or not self.contended.isdisjoint(operation.also)
