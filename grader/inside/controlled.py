"""Taking part in an execution whose interleaving the engine decides."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import NoReturn

from grader.engine.inside import begin
from grader.engine.inside.lifecycle import leave as leave_engine
from grader.engine.inside.lifecycle import out_of_the_way
from grader.engine.inside.task import Unobserved, current, enter
from grader.inside import witness


def take_part(path: str, *, told: bool) -> None:
    """Become the first task of an execution, under the conductor that listens at `path`."""
    line = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    line.connect(path)
    os.environ[witness.UNHEARD] = "1"
    begin(out_of_the_way(line.detach()), tell=told)


def out_of_sight() -> AbstractContextManager[None]:
    """Within this block the execution does what is no part of the program."""
    return Unobserved()


def leave(report: Callable[[], None]) -> NoReturn:
    """Report out of the engine's sight, then end as a task and as a process."""
    task = current()
    enter(None)
    report()
    enter(task)
    leave_engine(0)
