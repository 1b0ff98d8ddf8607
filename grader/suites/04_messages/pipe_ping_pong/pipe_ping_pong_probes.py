"""What runs next to the student's code for `pipe_ping_pong`."""

from __future__ import annotations

import os
import socket
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

_partner: dict[int, int] = {}
"""Of every end of a socket pair made here or inherited: the inode at the other end."""


def play(student: ModuleType, rounds: int) -> Any:
    """Play once."""
    return student.rally(rounds)


def play_watched(student: ModuleType, rounds: int) -> Any:
    """Play while all tell: who waits, whether it holds both ends, when the wait is over, what is sent."""
    _watch_pairs()
    _watch_connections()
    return student.rally(rounds)


def play_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: student.rally(3))


def _watch_pairs() -> None:
    """Remember which sockets belong together; what a one-way pipe is made of is of no interest."""
    genuine = socket.socketpair

    def watched(*arguments: Any, **options: Any) -> tuple[socket.socket, socket.socket]:
        one, other = genuine(*arguments, **options)
        inodes = [os.fstat(end.fileno()).st_ino for end in (one, other)]
        _partner.update(zip(inodes, reversed(inodes), strict=True))
        return one, other

    socket.socketpair = watched


def _watch_connections() -> None:
    """Tell of every `recv` and `send` of this process and of those that it forks."""
    kind: Any = Connection
    genuine_receive, genuine_send = kind.recv, kind.send

    def recv(connection: Any) -> Any:
        other_end = _partner.get(_inode(connection.fileno()))
        if other_end is None:
            return genuine_receive(connection)
        witness.tell("waits", other_end in _held())
        try:
            return genuine_receive(connection)
        finally:
            witness.tell("waited")  # also when it was the end

    def send(connection: Any, message: Any) -> None:
        if _inode(connection.fileno()) in _partner:
            witness.tell("sends", [type(message).__name__, repr(message)[:80]])
        genuine_send(connection, message)

    kind.recv, kind.send = recv, send


def _inode(descriptor: int) -> int:
    return os.fstat(descriptor).st_ino


def _held() -> set[int]:
    """Return the inodes of everything that this process has open."""
    found = set()
    for entry in Path("/proc/self/fd").iterdir():
        try:
            found.add(_inode(int(entry.name)))
        except OSError:
            continue  # the descriptor that listed the folder
    return found
