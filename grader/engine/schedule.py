"""The words that conductor and strategies share: tasks, operations, options, schedules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Protocol

TaskId = str
"""Where a task came from, stable across executions: `0` is the first task, `0.2` its second child."""


class Access(Enum):
    """How an operation touches its object; decides which operations commute."""

    READ = "read"
    WRITE = "write"
    """Also lock, unlock, send, receive: anything whose order with another access can matter."""
    NONE = "none"
    """Touches nothing that others see (a task's first step, a sleep)."""


class Outcome(StrEnum):
    """How one execution ended."""

    CLEAN = "clean"
    RACE = "race"
    DEADLOCK = "deadlock"
    CRASH = "crash"
    TIMEOUT = "timeout"
    DIVERGED = "diverged"
    """The execution did not follow the schedule it was given: an engine fault or an uncontrolled program."""


@dataclass(frozen=True, slots=True)
class Operation:
    """What a task is about to do: `kind` names it (`acquire`, `read`, `send` …), `object` what it touches.

    `object` is stable across executions (creator and ordinal, not an address). Kind `timeout` is the
    second option of a task whose timed wait may also give up. A new task's first operation is `begin`
    (no access), its last `exit`; who joins it does `join`, both on the object `end of TASK`. Starting a
    task is no operation of its own: the new task is among the options right after its parent's step.
    """

    kind: str
    object: str
    access: Access
    also: tuple[str, ...] = ()
    """Further objects touched alike: the lock that guards a `Value`, the elements of a slice."""

    def conflicts(self, other: Operation) -> bool:
        """Say whether the order of the two can matter: a common object, not both reads."""
        if self.access is Access.NONE or other.access is Access.NONE:
            return False
        if self.access is Access.READ and other.access is Access.READ:
            return False
        if self.object == other.object:
            return True
        if not self.also and not other.also:
            return False
        return not {self.object, *self.also}.isdisjoint((other.object, *other.also))


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may happen next: `task` performs `operation`."""

    task: TaskId
    operation: Operation
    helper: bool = False
    """A thread the library started itself (queue feeder, pool handler, manager server)."""
    asserts: bool = False
    """Of a task's `begin`: its function makes an assertion, most likely about what others did."""


@dataclass(frozen=True, slots=True)
class Step:
    """One decision that was taken: which option of which enabled ones."""

    chosen: Option
    enabled: tuple[Option, ...]
    blocked: tuple[Option, ...] = ()
    """What the tasks that cannot move after this step wait to do; told at least for the last step."""


class Strategy(Protocol):
    """Chooses what happens next; sees options, never processes.

    One object serves a whole exploration: `begin` opens an execution (False: nothing is left to explore),
    `choose` is called at every step with at least one option, `done` closes the execution. All randomness
    comes from the generator handed to the constructor.
    """

    name: str

    def begin(self) -> bool:
        """Open the next execution; False when the space is covered."""
        ...

    def choose(self, enabled: Sequence[Option], current: TaskId | None) -> Option:
        """Pick one of `enabled`, which is in task order; `current` moved last, None at the start."""
        ...

    def done(self, steps: Sequence[Step], outcome: Outcome) -> None:
        """Close the execution; `steps` is all that was decided, forced steps (one option) included."""
        ...

    @property
    def complete(self) -> bool:
        """True once every interleaving is covered up to the order of commuting operations."""
        ...
