"""Serve a queue to processes that are no relatives, over a socket and with a key."""

from __future__ import annotations

import queue
import time
from collections.abc import Sequence
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from multiprocessing.managers import BaseManager
from typing import Any

Address = tuple[str, int]


class QueueManager(BaseManager):
    """Gives access to the one queue of a server."""


# A client needs names only; the server registers what is behind them.
QueueManager.register("get_queue", exposed=("put", "get"))


class QueueServer(BaseManager):
    """Runs in the server's process and owns the queue."""


def serve_queue(authkey: bytes) -> tuple[Process, Address]:
    receiver, sender = Pipe(duplex=False)
    process = Process(target=serve, args=(authkey, sender))
    process.start()
    sender.close()
    with receiver:
        return process, receiver.recv()


def serve(authkey: bytes, sender: Connection) -> None:
    """Serve one queue until terminated; tell the address once it is known."""
    items: queue.Queue[Any] = queue.Queue()
    QueueServer.register("get_queue", lambda: items)
    server = QueueServer(("127.0.0.1", 0), authkey).get_server()  # port 0: the system picks a free one
    with sender:
        sender.send(server.address)
    server.serve_forever()


def connect(address: Address, authkey: bytes) -> Any:
    """Return a proxy of the queue that is served at `address`."""
    manager = QueueManager(address, authkey)
    manager.connect()
    return manager.get_queue()


def push(address: Address, authkey: bytes, items: Sequence[Any]) -> None:
    served = connect(address, authkey)
    for item in items:
        served.put(item)


def pull(address: Address, authkey: bytes, count: int, timeout: float) -> list[Any]:
    served = connect(address, authkey)
    deadline = time.monotonic() + timeout
    taken: list[Any] = []
    try:
        while len(taken) < count:
            taken.append(served.get(timeout=max(0.0, deadline - time.monotonic())))
    except queue.Empty:
        pass  # the time is over
    return taken
