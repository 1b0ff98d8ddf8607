"""What runs next to the student's code for `pipe_ping_pong`."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

LONGEST_WORD = 16
"""Bytes: longer ones are no word but a list that is sent home, say."""

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
    """Tell of all that this process, and those that it forks, receive and send through a pair."""
    kind: Any = Connection
    for name in ("recv", "recv_bytes", "recv_bytes_into"):
        setattr(kind, name, _telling_receiver(getattr(kind, name)))
    genuine_send, genuine_send_bytes = kind.send, kind.send_bytes

    def send(connection: Any, message: Any) -> None:
        _tell_of(connection, type(message).__name__, message)
        genuine_send(connection, message)

    def send_bytes(connection: Any, message: Any, *part: Any) -> None:
        whole = bytes(message)
        _tell_of(connection, "bytes" if len(whole) <= LONGEST_WORD else "data", whole)
        genuine_send_bytes(connection, message, *part)

    kind.send, kind.send_bytes = send, send_bytes


def _telling_receiver(genuine: Callable[..., Any]) -> Callable[..., Any]:
    def receive(connection: Any, *arguments: Any) -> Any:
        other_end = _partner.get(_inode(connection.fileno()))
        if other_end is None:
            return genuine(connection, *arguments)
        witness.tell("waits", other_end in _held())
        try:
            return genuine(connection, *arguments)
        finally:
            witness.tell("waited")  # also when it was the end

    return receive


def _tell_of(connection: Any, kind: str, message: Any) -> None:
    if _inode(connection.fileno()) in _partner:
        witness.tell("sends", [kind, repr(message)[:80]])


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
