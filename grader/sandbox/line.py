"""A connection from inside the sandbox, and who is at its other end."""

from __future__ import annotations

import json
import socket
import struct
from dataclasses import dataclass
from typing import Any


@dataclass
class Line:
    """One connection from inside the sandbox."""

    stream: socket.socket
    pid: int
    buffer: bytes = b""
    label: str = ""
    """Where it waits: a meeting, a hold, or nothing."""
    held: bool = False
    """Whether it waits for the suite, not for others."""

    def reply(self, message: dict[str, Any]) -> None:
        """Answer; a process that is gone needs no answer."""
        try:
            self.stream.sendall(json.dumps(message).encode() + b"\n")
        except OSError:
            pass


def peer(stream: socket.socket) -> int:
    """Return the pid of who is at the other end, as the kernel knows it and as this side sees it."""
    return int(struct.unpack("3i", stream.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))[0])
