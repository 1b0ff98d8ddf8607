"""What runs next to the student's code for `fork_twice`."""

from __future__ import annotations

import atexit
import io
import os
import signal
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

from grader.inside import observe, witness


class OddError(BaseException):
    """Neither an `Exception` nor one of the library's own exits."""


def return_0() -> int:
    """Return 0."""
    witness.tell("task", os.getpid())
    return 0


def return_1() -> int:
    """Return 1."""
    witness.tell("task", os.getpid())
    return 1


def return_43() -> int:
    """Return 43."""
    witness.tell("task", os.getpid())
    return 43


def return_128() -> int:
    """Return 128, where wait statuses begin to look like something else."""
    witness.tell("task", os.getpid())
    return 128


def return_255() -> int:
    """Return the largest value."""
    witness.tell("task", os.getpid())
    return 255


def raise_lookup_error() -> NoReturn:
    """Raise an ordinary error."""
    raise LookupError("the task failed")


def raise_system_exit_0() -> NoReturn:
    """Raise `SystemExit` with a status that means success elsewhere."""
    raise SystemExit(0)


def raise_system_exit_3() -> NoReturn:
    """Raise `SystemExit` with another status."""
    raise SystemExit(3)


def raise_keyboard_interrupt() -> NoReturn:
    """Raise what Ctrl-C raises."""
    raise KeyboardInterrupt


def raise_odd_error() -> NoReturn:
    """Raise what only `BaseException` catches."""
    raise OddError("neither this nor that")


def die_of_sigkill() -> int:
    """Be killed."""
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def die_of_sigterm() -> int:
    """Be terminated."""
    os.kill(os.getpid(), signal.SIGTERM)
    signal.pause()
    return 0


def die_of_sigusr1() -> int:
    """Be killed by a signal that nobody expects."""
    os.kill(os.getpid(), signal.SIGUSR1)
    signal.pause()
    return 0


def run_tasks(student: ModuleType, tasks: list[str]) -> Any:
    """Return what came back for each task of that name."""
    return [student.run_in_child(globals()[task]) for task in tasks]


def run_among_unfinished_business(student: ModuleType, task: str, path: str) -> Any:
    """Call with pending output, with something to do in the end, and within a `finally`."""
    atexit.register(witness.tell, "atexit")
    with Path(path).open("w") as file:
        file.write("written once\n")
        # Buffered as it is by default where output goes into a pipe; this program's is not.
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w", closefd=False)))
        sys.stdout.write("printed once\n")
        try:
            answer = student.run_in_child(globals()[task])
        finally:
            witness.tell("finally")
        sys.stdout.flush()
    atexit.unregister(witness.tell)
    return answer


def run_among_other_children(student: ModuleType) -> Any:
    """Call while a child of the caller's own has ended and waits to be reaped, and another one lives."""
    ended = os.fork()
    if ended == 0:
        os._exit(77)
    os.waitid(os.P_PID, ended, os.WEXITED | os.WNOWAIT)  # it has ended and stays a zombie
    reader, writer = os.pipe()
    living = os.fork()
    if living == 0:
        os.close(writer)
        os.read(reader, 1)
        os._exit(78)
    os.close(reader)
    answer = student.run_in_child(return_43)
    os.close(writer)
    found: list[int | None] = []
    for child in (ended, living):
        try:
            found.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        except ChildProcessError:
            found.append(None)
    return {"answer": answer[1], "others": found, "mistaken": answer[0] in (ended, living)}


def nothing_to_do(_number: int, _frame: object) -> None:
    """Be a handler of the caller's own."""


def run_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, whichever way the child ends.

    The caller has a handler for the death of a child, which must be there afterwards.
    """
    signal.signal(signal.SIGCHLD, nothing_to_do)

    def call() -> None:
        for task in (return_43, raise_lookup_error, die_of_sigkill):
            student.run_in_child(task)

    return observe.growth(call, times=3)
