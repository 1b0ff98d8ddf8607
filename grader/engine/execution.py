"""What one execution was: its schedule, how it ended, and who was blocked on whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from .schedule import Outcome, Step, TaskId


class DeadlockClass(StrEnum):
    """Why nobody can run any more."""

    CYCLE = "lock cycle"
    SELF = "self-deadlock"
    HOLDER_DIED = "holder died"
    MISSED_WAKE_UP = "missed wake-up"
    UNDRAINED_QUEUE = "join on an undrained queue"
    FULL_QUEUE = "full queue"
    FULL_PIPE = "full pipe"
    SILENT_PIPE = "nobody sends"
    SHORT_BARRIER = "barrier short of parties"
    LOST_SIGNAL = "lost signal"
    LIVELOCK = "livelock"
    """They run, and only look again and again at what nobody changes any more; the outcome is TIMEOUT."""
    OTHER = "blocked for good"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who keeps a task from going on, and the line where it came to hold what the other needs."""

    name: str
    location: str
    """Empty when not told."""
    alive: bool = True


@dataclass(frozen=True, slots=True)
class Blocked:
    """One task that waits for good: for what, on which line, held by whom."""

    task: TaskId
    name: str
    operation: str
    object: str
    location: str
    holders: tuple[Holder, ...] = ()


@dataclass(frozen=True, slots=True)
class Crash:
    """An exception that nobody caught, or an exit status that nobody read."""

    name: str
    type: str
    text: str
    traceback: str = ""


@dataclass(frozen=True, slots=True)
class TraceRow:
    """One step in the program's words."""

    process: str
    operation: str
    object: str
    detail: str = ""
    location: str = ""
    step: int = -1
    """Index of the step in the schedule; -1 for what was no step."""


@dataclass(frozen=True, slots=True)
class Execution:
    """Everything observed in one execution; `outcome` DIVERGED means that it counts for nothing."""

    outcome: Outcome
    message: str
    """One sentence: what went wrong, empty when clean."""
    steps: tuple[Step, ...]
    crashes: tuple[Crash, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    deadlock: DeadlockClass | None = None
    trace: tuple[TraceRow, ...] = ()
    """Told executions only."""
    result: str = ""
    output: str = ""
    uncontrolled: tuple[str, ...] = ()
    """What the hooks met and could not control; then a clean outcome proves nothing."""
    untried: tuple[str, ...] = ()
    """What may happen in reality and was no choice: then no search of such executions covers everything."""
    hidden: frozenset[int] = frozenset()
    """Indices of steps that were part of another operation and went on at once."""
    names: Mapping[TaskId, str] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Say whether this execution shows a fault of the program."""
        return self.outcome not in (Outcome.CLEAN, Outcome.DIVERGED)

    @property
    def observed(self) -> str:
        """What the execution came to, to group executions by: outcome, fault, result, output."""
        crash = f" {self.crashes[0].type}: {self.crashes[0].text}".rstrip(": ") if self.crashes else ""
        kind = f" ({self.deadlock})" if self.deadlock else ""
        shown = [] if self.failed else [self.result, self.output.strip()]
        return " ".join(filter(None, [f"{self.outcome}{kind}{crash}", *shown]))
