"""Which steps of an execution had to come before which others, and which pairs could be reversed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ..schedule import Access, Operation, Option, Step, TaskId
from ._profile import TIMED, touched

FORCEFUL: Final = frozenset({"kill", "terminate", "signal"})
"""Kinds that interfere with a task wherever it is: their order with everything matters."""


CLOCK: Final = "the clock"
"""What time-outs and sleeps share: a sleep can make time-outs due, and only so many may come early."""


def dependent(one: Option, other: Option) -> bool:
    """Say whether the order of two options can matter; wider than `conflicts` wherever in doubt."""
    first, second = one.operation, other.operation
    if one.task == other.task:
        return True
    if first.conflicts(second):
        return not first.kind == second.kind == "exit"  # both only give back
    if first.kind in FORCEFUL or second.kind in FORCEFUL:
        return True
    if first.kind not in TIMED and second.kind not in TIMED:
        return False
    return not set(_names(first)).isdisjoint(_names(second))


def _names(operation: Operation) -> tuple[str, ...]:
    """Name what an operation touches; a time-out always touches what it gave up waiting for."""
    if operation.kind in TIMED or operation.kind == "sleep":
        return (*touched(operation), CLOCK)
    return touched(operation) if operation.access is not Access.NONE else ()


def bits(steps: int) -> Iterator[int]:
    """Give the members of a set of steps, latest first."""
    while steps:
        latest = steps.bit_length() - 1
        yield latest
        steps ^= 1 << latest


@dataclass(frozen=True, slots=True)
class Race:
    """Step `earlier` could be overtaken by `option` of another task, which came later or still waits."""

    earlier: int
    option: Option
    overtaking: int
    """Set of the steps between that do not depend on `earlier`; `option` follows them."""
    own_past: int
    """Set of the steps that `option` had to follow whatever it does: those before its task's last."""


class Trace:
    """The happens-before order of one execution; a set of steps is an integer, one bit for each."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self.steps = steps
        self.before: list[int] = []
        """For every step all steps that happened before it."""
        self._after: dict[int, int] = {}
        self._touching: defaultdict[str, int] = defaultdict(int)
        self._forceful = 0
        self._by_task: defaultdict[TaskId, int] = defaultdict(int)
        self._birth: dict[TaskId, int] = {}
        self._arrived: list[int] = []
        for number, step in enumerate(steps):
            self._add(number, step)

    def _add(self, number: int, step: Step) -> None:
        for option in step.enabled:
            self._birth.setdefault(option.task, number - 1)
        task, operation = step.chosen.task, step.chosen.operation
        previous = self.arrival(task)
        past = self._closed(previous)
        for other in bits(self._conflicting(step.chosen) & ~past):
            if not past >> other & 1 and dependent(self.steps[other].chosen, step.chosen):
                past |= self._closed(other)
        self.before.append(past)
        self._arrived.append(previous)
        self._by_task[task] |= 1 << number
        for name in _names(operation):
            self._touching[name] |= 1 << number
        if operation.kind in FORCEFUL:
            self._forceful |= 1 << number

    def _closed(self, number: int) -> int:
        return self.before[number] | 1 << number if number >= 0 else 0

    def arrival(self, task: TaskId) -> int:
        """Give the step after which `task` waits for its next one: its last, or its birth; -1: always."""
        own = self._by_task[task]
        return own.bit_length() - 1 if own else self._birth.get(task, -1)

    def _conflicting(self, option: Option) -> int:
        """Give the steps that may depend on `option`, among those added so far."""
        if option.operation.kind in FORCEFUL:
            return (1 << len(self.before)) - 1
        found = self._forceful
        for name in _names(option.operation):
            found |= self._touching[name]
        return found

    def races(self) -> Iterator[Race]:
        """Give every pair of steps, and every step with what waits at the end, that could be reversed."""
        for number, step in enumerate(self.steps):
            yield from self._races_of(step.chosen, number, self._arrived[number])
        for option in self.steps[-1].blocked if self.steps else ():
            yield from self._races_of(option, len(self.steps), self.arrival(option.task))

    def _races_of(self, option: Option, number: int, arrived: int) -> Iterator[Race]:
        """Give the races of `option`, done as step `number`, pending since step `arrived`.

        A step that only let the option go on (a release, before an acquisition) cannot be overtaken; then
        the earlier one that had stopped it (the other's acquisition) may be, although it happened before:
        Flanagan and Godefroid, POPL 2005, section 3, "may be co-enabled". What was enabled is read from the
        recorded options. Where the option was not yet pending it is unknown, and both are given.
        """
        own_past = self._closed(arrived)
        earlier_steps = self._conflicting(option) & (1 << number) - 1
        reversible = 0
        for earlier in bits(earlier_steps & ~own_past & ~self._by_task[option.task]):
            chosen = self.steps[earlier].chosen
            if reversible >> earlier & 1 or not dependent(chosen, option):
                continue
            if option.operation.kind == "join" and chosen.operation.kind == "exit":
                continue
            if arrived < earlier:
                if option not in self.steps[earlier].enabled:
                    continue
                reversible |= self.before[earlier]
            between = (1 << number) - (1 << earlier + 1)
            yield Race(earlier, option, between & ~self.after(earlier), own_past)

    def after(self, earlier: int) -> int:
        """Give the steps that `earlier` happened before; asked of few, so worked out when asked."""
        if earlier not in self._after:
            later = range(earlier + 1, len(self.before))
            self._after[earlier] = sum(1 << step for step in later if self.before[step] >> earlier & 1)
        return self._after[earlier]

    def causes(self, race: Race) -> int:
        """Give the overtaking steps that the overtaking option depends on."""
        past = race.own_past
        for step in bits(race.overtaking & self._conflicting(race.option) & ~past):
            if dependent(self.steps[step].chosen, race.option):
                past |= self._closed(step)
        return past & race.overtaking

    def initials(self, race: Race) -> Iterator[Option]:
        """Give the options that can come first among the overtaking steps and the option after them."""
        for step in bits(race.overtaking):
            if not self.before[step] & race.overtaking:
                yield self.steps[step].chosen
        if not self.causes(race):
            yield race.option
