"""Listen to many connections at once, until all of them have come to their end."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing.connection import Connection, wait
from typing import Any


def merge(connections: Sequence[Connection]) -> list[tuple[int, Any]]:
    messages: list[tuple[int, Any]] = []
    still_open = {connection: index for index, connection in enumerate(connections)}
    while still_open:
        for ready in wait(list(still_open)):
            try:
                message = ready.recv()
            except EOFError:  # only now: what was sent before the end has been read
                del still_open[ready]  # for ever ready from now on
            else:
                messages.append((still_open[ready], message))
    return messages
