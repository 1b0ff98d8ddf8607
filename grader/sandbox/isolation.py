"""How strongly a runner is kept apart from the host: what a rung of the ladder is, and who may use it.

A rung turns a stage into a command that starts the runner and keeps it in; its name stands in every
result. Each rung has a module of its own (`bubblewrap`, `confined`, `plain`); `ladder` picks the strongest
that holds when tried.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from grader.sandbox.facts import Limits
from grader.sandbox.stage import Stage

PACKAGE = Path(__file__).resolve().parents[1]
INSIDE = ("__init__.py", "procfs.py", "inside", "engine/__init__.py", "engine/inside")
"""All of this package that student code may see; standard library only."""
RUNNER = "inside/runner.py"
FLAGS = ("-P", "-s", "-S", "-B", "-u")
"""No unsafe path, no site packages, no bytecode written, output at once.

Not `-I`: the environment is an allow-list of our own, and it fixes the hash seed for replays.
"""


@dataclass(frozen=True, slots=True)
class Launch:
    """How to start one runner."""

    command: tuple[str, ...]
    descriptors: tuple[int, ...] = ()
    """What the command inherits besides the control socket; to be closed by whoever launched it."""


class Rung(Protocol):
    """One rung of the ladder."""

    @property
    def name(self) -> str:
        """As announced in results: its word (`L4`) and what it stands for."""
        ...

    @property
    def owner(self) -> int | None:
        """The user whose processes the submission's are; None for the grader's own."""
        ...

    @property
    def private(self) -> tuple[str, ...]:
        """Folders besides the stage's that only the session can see: emptied between checks."""
        ...

    def launch(self, stage: Stage, control: int, limits: Limits) -> Launch:
        """Return how to start the runner; `control` is the inherited descriptor."""
        ...


@dataclass(frozen=True, slots=True)
class PlainProcess:
    """L0: processes and resource limits only; nothing is hidden from the submission."""

    name: str = "L0 plain processes"
    owner: int | None = None
    private: tuple[str, ...] = ()

    def launch(self, stage: Stage, control: int, limits: Limits) -> Launch:  # noqa: ARG002 - nothing to bind
        """Return the bare command."""
        runner = str(PACKAGE / RUNNER)
        return Launch((sys.executable, *FLAGS, runner, str(control), str(PACKAGE.parent)))


def memory_file(name: str, content: bytes) -> int:
    """Return a descriptor from which a launched command reads `content`."""
    descriptor = os.memfd_create(name)
    os.write(descriptor, content)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor
