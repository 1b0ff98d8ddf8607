"""Serve a queue to processes that are no relatives, over a socket and with a key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Address = tuple[str, int]


def serve_queue(authkey: bytes) -> tuple[Any, Address]:
    """Serve one queue, first in first out, from a process of its own; return `(process, address)`.

    - `address` is `(host, port)`, reachable from this machine only: a loopback address, and a port that the
      **operating system** picks. Two servers can run at once. It is ready when the call returns.
    - Whoever knows `address` and `authkey` may use the queue with `push` and `pull`, from any process,
      related or not, several at a time. Another key gives `AuthenticationError`, and the server serves on.
    - `process` has `terminate()` and `join()`. After both the server is gone, with its port and all that
      belonged to it. Until then it runs, whatever becomes of the call's local variables.
    """
    raise NotImplementedError


def push(address: Address, authkey: bytes, items: Sequence[Any]) -> None:
    """Put all `items`, in order, into the queue that is served at `address`.

    Raises:
        multiprocessing.AuthenticationError: `authkey` is not the server's.
        OSError: nobody serves there (any error will do).
    """
    raise NotImplementedError


def pull(address: Address, authkey: bytes, count: int, timeout: float) -> list[Any]:
    """Take up to `count` items from the queue at `address`, in order; wait at most `timeout` seconds.

    It returns as soon as there are `count`. When the time is over it returns what came till then: possibly
    fewer, possibly `[]`. Nothing that it took is lost, and nothing is taken beyond `count`.

    Raises:
        multiprocessing.AuthenticationError: `authkey` is not the server's.
        OSError: nobody serves there.

    Graded: items through the queue, also from a process that is no relative; waiting and time-outs; wrong
    keys; who can reach the port; several servers; stopping one; what is left behind.

    Example:
        >>> process, address = serve_queue(b"secret")
        >>> push(address, b"secret", ["a", "b", "c"])
        >>> pull(address, b"secret", 2, timeout=5.0)
        ['a', 'b']
        >>> process.terminate(); process.join()
    """
    raise NotImplementedError
