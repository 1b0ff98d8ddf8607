"""The conductor's picture of the program: tasks, processes and semaphores, and what each task asks for."""

from __future__ import annotations

import socket
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from .inside import protocol
from .schedule import Access, Operation, Option, TaskId

ACCESS: Final = {"R": Access.READ, "W": Access.WRITE, "N": Access.NONE}
_FIELD_CHARACTERS = 300
_LOOKS = 6
"""So often the same look is a step like any other: short loops are followed to their ends."""
_LOOKS_AT_SERVER = 2
"""The same for a thread of a manager's server, before whatever it does next: there those should meet who
looked at what none of them has changed yet."""


class ProtocolError(Exception):
    """A task said something that the protocol does not allow, or reality disagreed with the model."""


class OutOfTime(Exception):
    """The program did not end, nor ask for anything, within the wall clock of an execution."""


class Status(Enum):
    """Where a task is."""

    PARKED = "parked"
    MOVING = "moving"
    ENDED = "ended"
    """A thread's function returned, or its process is gone."""


@dataclass(slots=True)
class Request:
    """What a parked task is about to do."""

    option: Option
    need: str
    argument: str
    hidden: bool
    deadline: float | None
    since: float
    location: str = ""
    name: str = ""
    ready: bool | None = None
    """Descriptors only: None when it must be asked."""
    watched: frozenset[str] = frozenset()
    """The pipes and sockets that decide whether it is ready; empty when anything may."""
    give_up: Option | None = None
    signalled: bool = False
    """A signal handler waits to run: nothing else can happen to the task before."""


@dataclass(slots=True)
class Semaphore:
    """The count of a semaphore, and for reports who took it where."""

    count: int
    greatest: int
    holders: list[tuple[TaskId, str]] = field(default_factory=list)

    def take(self, task: TaskId, location: str) -> None:
        """Count one acquisition."""
        self.count -= 1
        self.holders.append((task, location))

    def give(self, task: TaskId) -> bool:
        """Count one release; False when it is refused because the semaphore is full."""
        if self.count >= self.greatest:
            return False
        self.count += 1
        mine = next((holder for holder in self.holders if holder[0] == task), None)
        if mine is not None:
            self.holders.remove(mine)
        elif self.holders:
            self.holders.pop(0)
        return True


@dataclass(slots=True)
class ProcessState:
    """One process of the program; `first` is the task it was born with."""

    first: TaskId
    parent: TaskId | None
    helper: bool
    pid: int = 0
    now: float = 0.0
    """Virtual time as this process knows it."""
    exit_code: int | None = None
    """What it said at its end; None while it lives, or when it died without a word."""
    gone: bool = False
    really_gone: bool = False
    """The kernel has closed what it had open."""
    reaped: bool = False
    """Its parent has waited for it."""
    hears_children: bool = False
    """It may notice the signal that a child's end sends."""
    status_read: bool = False
    signalled: int = 0
    """The last signal that the program itself sent to it."""
    crashed: bool = False
    handle: int = -1
    """Descriptor of the process, ready once it has really ended; -1 when there is none."""
    stopped: bool = False
    silent: int = 0
    """How often in a row it was found asleep outside all points."""
    alarm: tuple[float, float] | None = None
    """Virtual time at which its alarm goes off, and when it was set."""


@dataclass(slots=True)
class TaskState:
    """One task: its channel, and what it waits for."""

    identity: TaskId
    channel: socket.socket
    process: ProcessState
    helper: bool
    order: tuple[int, ...]
    name: str = ""
    """What the program calls the process or thread."""
    status: Status = Status.PARKED
    request: Request | None = None
    greeted: bool = False
    children: int = 0
    idle_looks: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    """Per operation that changes nothing: the version of the shared state it last saw, and how often."""
    passed_over: set[str] = field(default_factory=set)
    """What it looked at again and again when others were let pass; empty once that was written."""

    def repeats(self, operation: Operation, version: int) -> bool:
        """Say whether an operation is a look that has shown the same often enough, and will again."""
        if operation.object == protocol.SERVER:
            seen, times = self.idle_looks.get(("read", protocol.SERVER), (-1, 0))
            return seen == version and times > _LOOKS_AT_SERVER
        seen, times = self.idle_looks.get((operation.kind, operation.object), (-1, 0))
        return seen == version and times > _LOOKS

    def spins(self, version: int) -> bool:
        """Say whether it has looked at something often enough in vain."""
        return any(seen == version and times > _LOOKS for seen, times in self.idle_looks.values())


def order_of(identity: TaskId) -> tuple[int, ...]:
    """Sorting key of a task: the path of ordinals."""
    return tuple(int(part) for part in identity.split("."))


def first_request(task: TaskId, *, helper: bool, asserts: bool, now: float) -> Request:
    """The point `begin` at which a new task is born."""
    option = Option(task, Operation("begin", f"begin of {task}", Access.NONE), helper, asserts)
    return Request(option, protocol.ALWAYS, "", False, None, now)


class Options:
    """Makes options, one object per distinct one: a schedule repeats few of them many times."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, str, str, str, bool], Option] = {}

    def of(self, task: TaskId, kind: str, key: str, access: str, also: str, *, helper: bool) -> Option:
        """The option that `task` does `kind` to `key`."""
        signature = (task, kind, key, access, also, helper)
        option = self._known.get(signature)
        if option is None:
            further = tuple(also.split(protocol.INNER_SEPARATOR)) if also else ()
            operation = Operation(kind, key, ACCESS[access], further)
            option = self._known[signature] = Option(task, operation, helper)
        return option


def parse_request(task: TaskState, fields: list[str], now: float, options: Options, target: str) -> Request:
    """Read a point; `target` replaces the object where the conductor knows it by a better name."""
    if len(fields) < 7 or fields[2] not in ACCESS or not fields[3]:
        raise ProtocolError(f"task {task.identity} sent a malformed point")
    kind, key, access, need, timeout, also = fields[:6]
    hidden = need[1:2] == protocol.HIDDEN
    kind, key = kind[:_FIELD_CHARACTERS], target or key[:_FIELD_CHARACTERS]
    option = options.of(task.identity, kind, key, access, also, helper=task.helper)
    seconds = _seconds(timeout)
    request = Request(
        option,
        need[0],
        need[2:] if hidden else need[1:],
        hidden,
        None if seconds is None else now + seconds,
        now,
    )
    if len(fields) >= 9:
        request.location, request.name = fields[7][:_FIELD_CHARACTERS], fields[8][:_FIELD_CHARACTERS]
    if need[0] == protocol.DESCRIPTORS:
        request.ready = request.argument[:1] == "1"
    if seconds is not None and need[0] != protocol.SLEEP:
        request.give_up = options.of(task.identity, "timeout", key, access, also, helper=task.helper)
    return request


def _seconds(text: str) -> float | None:
    if not text:
        return None
    try:
        seconds = float(text)
    except ValueError:
        raise ProtocolError(f"a time-out of `{text[:20]}` seconds is no number") from None
    return min(max(seconds, 0.0), 1e9) if seconds == seconds else 0.0


def number(text: str) -> int:
    """An integer out of a message."""
    try:
        return int(text)
    except ValueError:
        raise ProtocolError(f"`{text[:20]}` is no number") from None
