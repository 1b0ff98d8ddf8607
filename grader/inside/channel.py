"""Newline-delimited JSON over a stream socket."""

from __future__ import annotations

import json
import socket
from typing import Any

MAX_LINE = 4 << 20
"""Bytes; a longer line is refused by the reader."""


class Channel:
    """One end of a conversation; blocking, for the side that has nothing else to do."""

    def __init__(self, stream: socket.socket) -> None:
        self.stream = stream
        self._buffer = b""

    def send(self, message: dict[str, Any]) -> None:
        """Send one message; raise `OSError` when the other side is gone."""
        self.stream.sendall(json.dumps(message, separators=(",", ":")).encode() + b"\n")

    def receive(self) -> dict[str, Any] | None:
        """Return the next message, or None when the other side has closed."""
        while b"\n" not in self._buffer:
            data = self.stream.recv(1 << 16)
            if not data or len(self._buffer) > MAX_LINE:
                return None
            self._buffer += data
        line, _, self._buffer = self._buffer.partition(b"\n")
        message = json.loads(line)
        return message if isinstance(message, dict) else None


def connect(path: str) -> Channel:
    """Return a channel to the trusted side's socket at `path`."""
    stream = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    stream.connect(path)
    return Channel(stream)
