"""Gather results from many processes through pipes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection


def gather(jobs: Sequence[Callable[[], object]]) -> list[object]:
    processes: list[Process] = []
    readers: list[Connection[object, object]] = []
    try:
        for job in jobs:
            reader, writer = Pipe(duplex=False)
            readers.append(reader)
            with writer:  # closed before the next child is forked: the only copy left is this child's
                process = Process(target=do, args=(job, writer))
                process.start()
            processes.append(process)
        results = [receive(reader) for reader in readers]
        for process in processes:
            process.join()
        return results
    finally:
        for process in processes:
            process.kill()  # alive only when starting or gathering was cut short
            process.join()
            process.close()
        for reader in readers:
            reader.close()


def do(job: Callable[[], object], writer: Connection[object, object]) -> None:
    """Do the job and send what it returns."""
    with writer:
        writer.send(job())


def receive(reader: Connection[object, object]) -> object:
    """Return the message, or `None` from one who died before it was sent whole."""
    try:
        return reader.recv()
    except (EOFError, OSError):
        return None
