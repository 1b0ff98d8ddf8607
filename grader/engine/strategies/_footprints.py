"""What operations touch beyond what they say: learned from executions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import replace
from typing import Final

from ..schedule import Access, Operation, Option, Step, TaskId
from ._happens_before import dependent
from ._profile import parent_of, touched

SENDING: Final = ("send", "connect")
"""First words of operations that fail once no reader is left."""
LOOKING: Final = ("poll", "wait")
"""First words of operations that see when no writer is left."""
RECEIVING: Final = ("recv", "accept", *LOOKING)
"""First words of operations of a reader."""
DESCRIPTOR_KINDS: Final = (*SENDING, *RECEIVING)
NOTHING: Final[Set[str]] = frozenset()


def _ends(operation: Operation, *, own: bool) -> Set[str]:
    """Name the ends of pipes that an operation holds (`own`), or that it notices the closing of."""
    if not operation.kind.startswith(DESCRIPTOR_KINDS):
        return NOTHING
    if operation.kind.startswith("wait") and operation.access is not Access.READ:
        return NOTHING  # a condition is waited for as well, but that changes it
    ends = set()
    if operation.kind.startswith(RECEIVING if own else SENDING):
        ends.add("readers")
    if operation.kind.startswith(SENDING if own else LOOKING):
        ends.add("writers")
    return {f"{end} of {name}" for end in ends for name in touched(operation)}


class Footprints:
    """Widens operations by what they are known to touch.

    The first step of an indivisible operation stands for all of it: inside, the conductor offers one
    option alone, and others vanish although nothing disabled them. The end of a task closes what it, or a
    thread of it, had open: after the last reader's end a `send` fails, after the last writer's a `poll`
    sees the end of the file. (A `recv` that could go on before goes on alike.)
    """

    def __init__(self) -> None:
        self._wide: dict[Operation, Operation] = {}

    def wide(self, option: Option) -> Option:
        """Give the option with everything that its operation is known to touch."""
        operation = self._wide.get(option.operation)
        return option if operation is None else replace(option, operation=operation)

    def widened(self, options: Sequence[Option]) -> tuple[Option, ...]:
        """Give all options widened, in the same order."""
        return tuple(map(self.wide, options)) if self._wide else tuple(options)

    def widened_steps(self, steps: Sequence[Step]) -> Sequence[Step]:
        """Give all steps widened."""
        if not self._wide:
            return steps
        return [
            Step(self.wide(step.chosen), self.widened(step.enabled), self.widened(step.blocked))
            for step in steps
        ]

    def learn(self, steps: Sequence[Step]) -> bool:
        """Look at an execution; True when an operation touches more than was known."""
        regions = self._learn_regions(steps)
        return self._learn_ends(steps) or regions

    def _learn_regions(self, steps: Sequence[Step]) -> bool:
        learned = False
        opening: Operation | None = None
        suspended: set[Option] = set()
        for step in steps:
            chosen = step.chosen
            suspended = {option for option in suspended if option not in step.enabled}
            if not suspended:
                opening = chosen.operation
            elif opening is not None and chosen.operation.access is not Access.NONE:
                names = set(touched(chosen.operation))
                learned = self._widen(opening, names, chosen.operation.access) or learned
            suspended.update(option for option in step.enabled if option.task != chosen.task)
            suspended = {option for option in suspended if not dependent(option, chosen)}
        return learned

    def _learn_ends(self, steps: Sequence[Step]) -> bool:
        learned = False
        held: defaultdict[TaskId, set[str]] = defaultdict(set)
        for step in steps:
            task: TaskId | None = step.chosen.task
            operation = step.chosen.operation
            if operation.access is Access.NONE:
                continue
            if operation.kind == "exit":
                learned = self._widen(operation, held[step.chosen.task]) or learned
            else:
                learned = self._widen(operation, _ends(operation, own=False)) or learned
            own = _ends(operation, own=True)
            while own and task is not None:
                held[task] |= own
                task = parent_of(task)
        return learned

    def _widen(self, operation: Operation, names: Set[str], access: Access = Access.READ) -> bool:
        """Add `names` to what `operation` touches; True when that is new."""
        known = self._wide.get(operation, operation)
        if known.access is Access.NONE:
            known = replace(known, access=access, also=())
            have = set[str]()
        else:
            have = set(touched(known))
        strong_enough = known.access is Access.WRITE or known.access is access
        if not names or (strong_enough and names <= have):
            return False
        also = tuple(sorted((have | names) - {known.object}))
        self._wide[operation] = replace(
            known, access=known.access if strong_enough else Access.WRITE, also=also
        )
        return True
