"""What runs inside the program's processes: hooks that ask the conductor before every shared operation.

How it works: `install()` patches the standard library once, in a warm parent that then forks executions; the
hooks do nothing until a thread is a *task*. `begin(channel)` makes a freshly forked process the main task of
an execution; the fork hooks make every process that it starts a task of its own, with a channel of its own,
whose far end travels to the conductor over the parent's channel before the fork. At a *point* a task writes
what it is about to do and sleeps in `recv` until the conductor says `GO`: at most one task of all processes
is ever between two points. Standard library only; nothing here imports the conductor.
"""

from __future__ import annotations

import importlib

from .lifecycle import begin, end, report_result, run_main

__all__ = ["begin", "end", "install", "read_program", "report_result", "run_main"]

_PARTS = (
    "hashes",
    "lifecycle",
    "clocks",
    "cores",
    "threads",
    "semlock",
    "shared",
    "synchronizers",
    "descriptors",
    "queues",
    "processes",
    "signals",
    "files",
    "regular",
    "paths",
    "sockets",
    "proxies",
    "spawning",
    "opcodes",
    "maps",
)
"""In this order: threads before what makes locks, `Condition` before what is made of it."""


def install() -> None:
    """Patch the library; without effect on threads that are no tasks."""
    for name in _PARTS:
        importlib.import_module(f".{name}", __name__).install()


def read_program(filename: str, text: str) -> None:
    """After `install`, before the fork: take in the text of one of the program's files for all executions."""
    importlib.import_module(".maps", __name__).read(filename, text)
