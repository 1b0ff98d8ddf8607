"""Runs pytest in a process of its own, forked from a warm one: importing pytest costs more than most checks.

A fork server (the library's, hidden, started on first use) has pytest and the plugin imported and nothing
else going on. Every grading gets a process forked from it, with the ends of two pipes: what the plugin
tells, what pytest prints. It ends with whoever asked for it, even when that one is killed: a third pipe, on
which nothing is ever written, tells of that.
"""

from __future__ import annotations

import gc
import multiprocessing
import multiprocessing.context
import os
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, NoReturn

from grader.forkserver import hidden_context
from grader.procfs import kill_descendants
from grader.sandbox.bytecode import compile_inside

PRELOADED = ["pytest", "grader.plugin.plugin", "grader.plugin.process"]
"""What the fork server imports; who uses the same server for other processes adds to it."""
_Context = multiprocessing.context.ForkContext | multiprocessing.context.ForkServerContext
_warm: list[bool] = []


def this_process_is_warm() -> None:
    """Fork from this process from now on: it came from a server that has imported what is preloaded."""
    _warm.append(True)


def warm_up() -> None:
    """Start the fork server now, unless it runs: then it is no part of what a grading starts."""
    _context()


def _context() -> _Context:
    if _warm:
        return multiprocessing.get_context("fork")
    compile_inside()
    return hidden_context(PRELOADED)


@dataclass(frozen=True, slots=True)
class PytestRun:
    """A pytest that runs, and the ends of the pipes on which it is heard."""

    process: BaseProcess
    events: Connection[Any, Any]
    """JSON lines of the plugin's `Reporter`."""
    log: Connection[Any, Any]
    """What pytest itself prints."""
    _lifeline: Connection[Any, Any]

    def end(self) -> int:
        """Kill it if it still runs; return its exit status, negative for a signal."""
        self.process.kill()
        self.process.join()
        status = self.process.exitcode
        self.process.close()
        for each in (self.events, self.log, self._lifeline):
            each.close()
        return -9 if status is None else status


def start(arguments: Sequence[str], folder: Path, environment: Mapping[str, str]) -> PytestRun:
    """Start pytest with `arguments` in `folder`; it adds the descriptor of its events by itself."""
    context = _context()
    events, events_there = context.Pipe(duplex=False)
    log, log_there = context.Pipe(duplex=False)
    lifeline_there, lifeline = context.Pipe(duplex=False)
    here, there = (events, log, lifeline), (events_there, log_there, lifeline_there)
    words = (list(arguments), str(folder), dict(environment))
    process = context.Process(target=_run, args=(*words, here if _warm else (), *there))
    process.start()
    for each in there:
        each.close()
    return PytestRun(process, *here)


def _run(
    arguments: list[str],
    folder: str,
    environment: dict[str, str],
    callers: Sequence[Connection[Any, Any]],
    events: Connection[Any, Any],
    log: Connection[Any, Any],
    lifeline: Connection[Any, Any],
) -> NoReturn:
    """Be pytest, in the forked process; `callers` are the caller's ends of the pipes, if it has them."""
    for each in callers:
        each.close()
    nothing = os.open(os.devnull, os.O_RDONLY)
    for source, target in ((nothing, 0), (log.fileno(), 1), (log.fileno(), 2)):
        os.dup2(source, target)
    os.close(nothing)
    log.close()
    os.setsid()
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    # As with `-P`: what lies in the folder from which somebody started the grader is not imported here.
    sys.path[:] = [environment["PYTHONPATH"], *(path for path in sys.path if Path(path).is_absolute())]
    threading.Thread(target=_end_with_the_caller, args=(lifeline,), daemon=True).start()
    gc.freeze()  # what was preloaded stays: no collection need walk through it, or copy its pages
    import pytest  # preloaded

    status = int(pytest.main([*arguments, f"--grader-events={events.fileno()}"]))
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _end_with_the_caller(lifeline: Connection[Any, Any]) -> None:
    try:
        lifeline.recv_bytes()
    except (EOFError, OSError):
        pass
    kill_descendants(os.getpid())
    os._exit(1)
