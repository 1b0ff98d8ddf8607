"""Ask many processes the same thing and take the first answer."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

T = TypeVar("T")


def first_answer(questions: Sequence[Callable[[], T]], timeout: float) -> T:
    deadline = time.monotonic() + timeout
    processes: list[Process] = []
    readers: list[Connection[Any, Any]] = []
    try:
        for question in questions:
            reader, writer = Pipe(duplex=False)
            readers.append(reader)
            with writer:  # the child has its copy: with ours closed its death ends the pipe
                process = Process(target=answer, args=(question, writer))
                process.start()
            processes.append(process)
        waiting = list(readers)
        while waiting and (ready := wait(waiting, max(0.0, deadline - time.monotonic()))):
            for reader in waiting:
                if reader not in ready:
                    continue
                try:
                    found: T = reader.recv()
                except EOFError:  # it died without an answer; what happened stands on its standard error
                    continue
                return found
            waiting = [reader for reader in waiting if reader not in ready]
        if questions and not waiting:
            raise RuntimeError("every process ended without an answer")
        raise TimeoutError(f"no answer came within {timeout} s")
    finally:
        for process in processes:
            process.kill()  # a question may take for ever: never join it before
        for process in processes:
            process.join()
            process.close()
        for reader in readers:
            reader.close()


def answer(question: Callable[[], T], writer: Connection[T, Any]) -> None:
    """Send what the question returns."""
    with writer:
        writer.send(question())
