"""`Listener` and `Client`: accepting and connecting are points."""

from __future__ import annotations

import os
import socket
from typing import Any

from . import protocol
from .descriptors import wait_ready
from .library import connection
from .task import Task, current

_init, _accept = connection.SocketListener.__init__, connection.SocketListener.accept
_client = connection.SocketClient


def _name(address: Any) -> str:
    """What both sides call a listener; the conductor gives it a stable name."""
    return f"listener {str(address)[:200]}"


def listen(self: Any, address: Any, family: Any, backlog: int = 1) -> None:
    """Take the place of `SocketListener.__init__`."""
    _init(self, address, family, backlog)
    task = current()
    if task is not None:
        inode = os.fstat(self._socket.fileno()).st_ino
        task.tell(f"{protocol.NAMED}{_name(self._address)}\x1f{task.new_object()}\x1f{inode}")


def accept(self: Any) -> Any:
    """Take the place of `SocketListener.accept`."""
    task = current()
    if task is None:
        return _accept(self)
    wait_ready(task, "accept", self._socket.fileno(), "r", self)
    accepted = _accept(self)
    inode = os.fstat(accepted._handle).st_ino
    task.tell(f"{protocol.ACCEPTED}{_name(self._address)}\x1f{inode}")
    return accepted


def connect(address: Any) -> Any:
    """Take the place of `SocketClient`: never waits in the kernel for a place in the listener's queue."""
    task = current()
    if task is None:
        return _client(address)
    family = getattr(socket, connection.address_type(address))
    if family != socket.AF_UNIX:
        task.point("connect", _name(address), "W")
        connected = _client(address)
    else:
        connected = _connect_unix(task, address)
    inode = os.fstat(connected._handle).st_ino
    task.tell(f"{protocol.CONNECTED}{_name(address)}\x1f{inode}\x1f{task.new_object()}")
    return connected


def _connect_unix(task: Task, address: Any) -> Any:
    with socket.socket(socket.AF_UNIX) as plain:
        plain.setblocking(False)
        done = False

        def ready() -> bool:
            nonlocal done
            if not done:
                try:
                    plain.connect(address)
                except BlockingIOError:
                    return False
                except OSError:
                    return True  # raised again, to the program, when it is its turn
                done = True
            return True

        task.point("connect", _name(address), "W")
        if not ready():
            task.point("connect", _name(address), "W", f"{protocol.DESCRIPTORS}0", ready=ready)
        plain.setblocking(True)
        if not done:
            plain.connect(address)
        return connection.Connection(plain.detach())


def install() -> None:
    """Put the hooks in place."""
    connection.SocketListener.__init__ = listen
    connection.SocketListener.accept = accept
    connection.SocketClient = connect
