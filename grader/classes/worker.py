"""What one worker process does: grades one submission, answers with JSON, leaves nothing behind.

It is trusted, but treated as if it could fail at any point: its answer is a file, its output goes to a log,
and whoever waits for it has a limit of their own.
"""

from __future__ import annotations

import ctypes
import faulthandler
import json
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from grader.plugin.process import this_process_is_warm
from grader.procfs import kill_descendants
from grader.results.model import SubmissionResult
from grader.results.schema import to_json

Grade = Callable[[Path, str, tuple[str, ...]], SubmissionResult]
"""Grades the staged submission in a folder: whose it is, and which exercises; blocks until it is done."""

_PR_SET_CHILD_SUBREAPER = 36


@dataclass(frozen=True, slots=True)
class Desk:
    """The files of one worker: what it grades, where its answer and its output go."""

    folder: Path

    @property
    def answer(self) -> Path:
        """`{"result": …}` or `{"stumbled": sentence, "detail": text}`; appears whole or not at all."""
        return self.folder.with_name(self.folder.name + ".answer.json")

    @property
    def log(self) -> Path:
        """All that the worker and what it starts print."""
        return self.folder.with_name(self.folder.name + ".log")


def work(grade: Grade, desk: Desk, identity: str, names: tuple[str, ...], lifeline: Connection) -> None:
    """Grade the submission on the desk, leave the answer there, and end with all that was started."""
    _own_session(desk.log)
    this_process_is_warm()
    threading.Thread(target=_die_with_the_runner, args=(lifeline,), daemon=True).start()
    answer = json.dumps(_answer(grade, desk.folder, identity, names))
    part = desk.answer.with_suffix(".part")
    part.write_text(answer, encoding="utf-8")
    part.replace(desk.answer)
    kill_descendants(os.getpid())
    # Threads that a grading function left behind must not keep the worker.
    os._exit(0)


def _own_session(log: Path) -> None:
    """Leave the terminal's process group: Ctrl-C ends the runner, which ends the workers in good order."""
    if hasattr(os, "setsid"):
        os.setsid()
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)
    if hasattr(faulthandler, "register"):
        faulthandler.register(signal.SIGUSR1, file=2, all_threads=True)
    if sys.platform == "linux":
        # Orphans of the submission come to this process, where the sweep finds them.
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _answer(grade: Grade, folder: Path, identity: str, names: tuple[str, ...]) -> dict[str, Any]:
    try:
        return {"result": to_json(grade(folder, identity, names))}
    except BaseException as error:  # noqa: BLE001 - the worker's only task is to say what happened
        return {
            "stumbled": f"The grader stumbled over this submission ({type(error).__name__}: {error}).",
            "detail": traceback.format_exc(),
        }


def _die_with_the_runner(lifeline: Connection) -> None:
    try:
        lifeline.recv_bytes()
    except (EOFError, OSError):
        pass
    # Nobody writes to the lifeline: its end means that the runner is gone.
    kill_descendants(os.getpid())
    os._exit(1)
