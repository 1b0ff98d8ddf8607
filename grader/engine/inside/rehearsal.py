"""Runs what every task runs, ahead of the execution, so that the execution itself need not warm up.

The interpreter specialises a function after some calls and writes that into its code (PEP 659), and the first
write to a page that is shared since a fork copies it. In a process that lives for ten milliseconds both are
paid in full. So the warm host calls the hooks itself, until they are specialised; and the process that is
forked ahead for the next execution calls them once more, which makes the pages its own. Both do it as a task
at whose channel nobody listens, on locks, numbers and pipes of their own, with the answers laid ready.
"""

from __future__ import annotations

import ctypes
import random
import socket
from collections.abc import Callable

from . import protocol, shared
from .library import connection, context, sharedctypes
from .lifecycle import adopt, announce
from .task import Task, enter

ENOUGH = 16
"""Twice as many rounds as any function needs to be specialised."""
_ANSWERS = 24
"""More than the points of a scene."""
_GO = (protocol.GO + "1").encode()


def rehearse(rounds: int) -> None:
    """Play all scenes so many times; nothing of it is left but what the interpreter has learned."""
    dice = random.getstate()
    for _ in range(rounds):
        for scene in (_count, _speak, _bear):
            _play(scene)
    random.setstate(dice)


def _play(scene: Callable[[Task], None]) -> None:
    """Play a scene as the main task of an execution whose conductor agrees to everything."""
    here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    here.setblocking(
        False
    )  # a scene with more points than answers is our mistake: it raises, it does not hang
    for _ in range(_ANSWERS):
        there.send(_GO)
    task = adopt("0", here, tell=False)
    try:
        scene(task)
    finally:
        enter(None)
        task.close()
        there.close()


def _count(_task: Task) -> None:
    """Count in a shared number and a row of them, under their lock."""
    lock = context._default_context.get_context("fork").RLock()
    number = sharedctypes.Synchronized(shared.tracked_type(ctypes.c_int)(), lock)
    row = sharedctypes.SynchronizedArray(shared.tracked_type(ctypes.c_int * 2)(), lock)
    with number.get_lock():
        number.value += 1
        row[0] += 1


def _speak(_task: Task) -> None:
    """Send and receive."""
    reader, writer = connection.Pipe(duplex=False)
    writer.send(0)
    reader.recv()
    writer.close()
    reader.close()


def _bear(task: Task) -> None:
    """Announce a process."""
    announce(task, "process", "", helper=False)[1].close()
