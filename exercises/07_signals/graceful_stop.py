"""Stop a worker without tearing its work in two, and without waiting for ever."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import Process, Queue


def serve_until_stopped(inbox: Queue, handle: Callable[[object], None]) -> int:
    """Take items from `inbox` and call `handle(item)` for each, until `SIGTERM`; return how many that were.

    `inbox` is a `multiprocessing.Queue`; other processes fill it. The call is made in the main thread of
    the worker.

    - A `SIGTERM` while `handle` runs does not disturb it: the item in hand is finished, and **no other** is
      begun. What is still in the inbox stays there, for somebody else.
    - A `SIGTERM` while the worker waits for an item ends the call soon, though no item ever comes again.
    - A `SIGTERM` at any other moment loses nothing: every item that was taken out is handled (or put back).
      One that is being taken just then may be handled still.
    - An error in `handle` comes out of the call at once.

    While it waits it does not keep a processor busy. Afterwards the handler of `SIGTERM`, the signal mask and
    the wake-up descriptor are as before, also after an error.
    """
    raise NotImplementedError


def shutdown(process: Process, grace: float) -> int:
    """Ask `process` to end by `SIGTERM`; kill it by `SIGKILL` if it is still there after `grace` seconds.

    `process` is a started child of the caller; it may have ended already. The call returns as soon as the
    process has ended, which may be long before `grace` is over, and has joined it.

    Returns:
        The process's exit code: what it ended with by itself, or `-n` if signal n ended it.

    Graded: items handled, left and lost, with a `SIGTERM` at every point; a worker that waits; errors;
    processes that obey, that take their time, that do not listen, that are gone; what is left behind.

    Example:
        >>> worker = Process(target=serve_until_stopped, args=(inbox, print))
        >>> worker.start()
        >>> shutdown(worker, grace=5.0)
        0
    """
    raise NotImplementedError
