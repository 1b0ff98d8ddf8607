"""What runs the student's script for `main_guard`."""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
import time
from multiprocessing import get_context
from pathlib import Path
from types import ModuleType
from typing import Any

NAME = "main_guard.py"


SCRIPT = True
"""The file is run by others, and not loaded in this process."""


def run_script(student: ModuleType, number: int) -> Any:
    """Run `python main_guard.py number` to its end, in a folder of its own; say what came of it."""
    assert student.__file__ is not None
    folder = Path("script")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copyfile(student.__file__, folder / NAME)
    before = _shared()
    done = subprocess.run(
        [sys.executable, NAME, str(number)],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    left = sorted(_that_stay(before)) + sorted(_names(folder) - {NAME, "__pycache__"})
    shutil.rmtree(folder)
    return {"status": done.returncode, "out": done.stdout, "error": done.stderr, "left": left}


def _names(folder: str | Path) -> set[str]:
    return {path.name for path in Path(folder).iterdir()}


def _shared() -> set[str]:
    """What is in shared memory; semaphores with a prefix are those of other gradings on this host."""
    names = _names("/dev/shm")
    return {name for name in names if name.startswith("sem.mp-") or not name.startswith("sem.mp")}


def _that_stay(before: set[str], seconds: float = 5.0) -> set[str]:
    """Return what is new and stays: on a host with other programs things come and go."""
    end_by = time.monotonic() + seconds
    new = _shared() - before
    while new and time.monotonic() < end_by:
        time.sleep(0.05)
        new &= _shared()
    return new


def import_as_child(student: ModuleType) -> Any:
    """Execute the file as a spawned child does before its work; say how that ended and what it printed."""
    context = get_context("fork")
    child = context.Process(target=_execute, args=(student.__file__, "imported.txt"))
    child.start()
    child.join()
    output = Path("imported.txt")
    text = output.read_text(errors="replace")
    output.unlink()
    return {"status": child.exitcode, "out": text}


def _execute(file: str, output: str) -> None:
    """Execute the file under the name that a child gives it, all output going to a file."""
    descriptor = os.open(output, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o666)
    for stream in (1, 2):
        os.dup2(descriptor, stream)
    sys.argv[:] = [NAME, "3"]
    runpy.run_path(file, run_name="__mp_main__")
