"""Hold a lock while something is done, and give it back whatever happens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from multiprocessing import Lock, Pipe, Process
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")


def guarded(lock: AbstractContextManager[Any], action: Callable[[], T]) -> T:
    with lock:  # given back on every way out, and once
        return action()


def run_guarded(actions: Sequence[Callable[[], T]]) -> list[T | Exception]:
    lock = Lock()
    workers: list[Process] = []
    receivers: list[Connection[object, T | Exception]] = []
    try:
        for action in actions:
            receiver, sender = Pipe(duplex=False)
            receivers.append(receiver)
            with sender:  # the child has its copy: with ours closed, its end is the end of the pipe
                worker = Process(target=work, args=(lock, action, sender))
                worker.start()
            workers.append(worker)
        return [receive(receiver) for receiver in receivers]
    finally:
        for receiver in receivers:
            receiver.close()  # who is still sending, as something went wrong here, gets an error and ends
        for worker in workers:
            worker.join()
            worker.close()


def work(
    lock: AbstractContextManager[Any], action: Callable[[], T], sender: Connection[T | Exception, object]
) -> None:
    """Run one action under the lock and send home what came of it."""
    outcome: T | Exception
    try:
        outcome = guarded(lock, action)
    except Exception as error:  # noqa: BLE001 - it is not swallowed: the caller gets it
        outcome = error
    sender.send(outcome)  # after the lock is free: a large outcome must not keep the others waiting


def receive(receiver: Connection[object, T | Exception]) -> T | Exception:
    """Wait for a worker's outcome; a worker that ended without one counts as failed."""
    try:
        return receiver.recv()
    except EOFError:
        return RuntimeError("a process ended before its action had come to an end")
