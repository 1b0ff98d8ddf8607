"""What one execution showed, as plain frozen data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class End(StrEnum):
    """How an execution ended, as the trusted side saw it."""

    RETURNED = "returned"
    RAISED = "raised"
    UNLOADABLE = "unloadable"
    """The submission's file cannot be compiled or its body raises."""
    PROBES_BROKEN = "probes_broken"
    """The suite's own probes raise when loaded: the grader's fault."""
    DIED = "died"
    """The process ended without reporting."""
    STUCK = "stuck"
    """Every thread of every process waits for good."""
    TIMEOUT = "timeout"
    LIMIT = "limit"
    RUNNER_KILLED = "runner_killed"
    """The submission killed the process that runs it."""
    GARBLED = "garbled"
    """What was reported is no report."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What an execution may use; each has a test program that exceeds it."""

    wall_seconds: float = 10.0
    cpu_seconds: int = 30
    """Per process."""
    address_space_bytes: int = 4 << 30
    """Per process; virtual, so generous: every thread maps a stack and an arena."""
    memory_bytes: int = 4 << 30
    """Of all processes together, resident; what they share counts once."""
    processes: int = 256
    open_files: int = 512
    file_bytes: int = 256 << 20
    output_bytes: int = 8 << 20
    disk_bytes: int = 1 << 30
    """Of all files in the working and the temporary folder together."""
    scratch_bytes: int = 256 << 20
    """For `/tmp`, `/dev/shm` and the temporary folder each, on rungs where they are private."""

    def as_rlimits(self) -> dict[str, int]:
        """Return the limits that the kernel enforces per process, by the names of `resource`."""
        return {
            "RLIMIT_CPU": self.cpu_seconds,
            "RLIMIT_AS": self.address_space_bytes,
            "RLIMIT_NPROC": self.processes,
            "RLIMIT_NOFILE": self.open_files,
            "RLIMIT_FSIZE": self.file_bytes,
            "RLIMIT_CORE": 0,
        }


@dataclass(frozen=True, slots=True)
class Event:
    """Something a probe told: which process, when, what."""

    seconds: float
    """Since the execution was asked for, on the trusted side's clock."""
    pid: int
    """From the kernel, not from the process."""
    label: str
    data: Any = None


@dataclass(frozen=True, slots=True)
class Raised:
    """An exception that left the probe."""

    type: str
    types: tuple[str, ...]
    """The names of its classes, from its own to `object`."""
    text: str
    errno: int | None = None
    frames: tuple[str, ...] = ()
    """The submission's own frames, outermost first."""

    def is_a(self, name: str) -> bool:
        """Say whether the exception is an instance of the class called `name`."""
        return name in self.types


@dataclass(frozen=True, slots=True)
class Run:
    """One execution of one probe."""

    end: End
    value: Any = None
    error: Raised | None = None
    pid: int = 0
    children: tuple[Mapping[str, Any], ...] = ()
    """Child processes, running or zombie, at the moment the probe returned or raised."""
    left: Mapping[str, Any] = field(default_factory=dict)
    """What else was left or changed: see `grader.inside.observe.differences`."""
    orphans: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    met: tuple[str, ...] = ()
    """Labels of meetings that took place, once per meeting."""
    missed: tuple[str, ...] = ()
    """Labels of meetings that were given up because nobody else could come."""
    fell_through: bool = False
    """A forked child came back through its caller's code."""
    output: str = ""
    stacks: str = ""
    status: int = 0
    """Wait status of the execution, where it died."""
    limit: str = ""
    """Which limit, where `end` is LIMIT."""
    seconds: float = 0.0
