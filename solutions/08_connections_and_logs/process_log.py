"""Let many processes write one log, line by line."""

from __future__ import annotations

import logging
import logging.handlers
import os
from collections.abc import Callable, Mapping
from multiprocessing import Pipe, Process, connection, get_logger
from multiprocessing.connection import Connection


def run_logged(tasks: Mapping[str, Callable[[], None]], path: str | os.PathLike[str]) -> None:
    processes: list[Process] = []
    readers: list[Connection[object, logging.LogRecord]] = []
    try:
        for name, task in tasks.items():
            reader, writer = Pipe(duplex=False)
            readers.append(reader)
            with writer:  # the child has its copy: with ours closed, its end is the end of the pipe
                process = Process(target=run_and_log, args=(task, writer), name=name)
                process.start()
            processes.append(process)
        write_all(readers, path)
        for process in processes:
            process.join()
    finally:
        for process in processes:
            process.kill()  # alive only when starting or writing was cut short
            process.join()
            process.close()
        for reader in readers:
            reader.close()


def write_all(readers: list[Connection[object, logging.LogRecord]], path: str | os.PathLike[str]) -> None:
    """Write the records as they come, until every pipe is at its end: one writer, so no lock."""
    file = logging.FileHandler(path, encoding="utf-8")
    file.setFormatter(OneLine("%(asctime)s %(levelname)s %(processName)s %(name)s: %(message)s"))
    try:
        open_ends = list(readers)
        while open_ends:
            for reader in connection.wait(open_ends):
                try:
                    file.handle(reader.recv())
                except EOFError:
                    open_ends.remove(reader)
    finally:
        file.close()


class OneLine(logging.Formatter):
    """Keeps a record in one line, its traceback included."""

    def format(self, record: logging.LogRecord) -> str:
        return super().format(record).replace("\n", "\\n")


class Sender(logging.handlers.QueueHandler):
    """Sends records home, as text where they do not pickle.

    A `multiprocessing.Queue` would not do: it logs itself, while it holds the lock that logging needs.
    """

    def enqueue(self, record: logging.LogRecord) -> None:
        self.queue.send(record)


def run_and_log(task: Callable[[], None], writer: Connection[logging.LogRecord, object]) -> None:
    """Run a task in its process and send home all that it logs."""
    sender = Sender(writer)
    for logger in (logging.getLogger(), get_logger()):  # the latter does not pass its records on to the root
        logger.handlers[:] = [sender]
        logger.setLevel(logging.DEBUG)
    try:
        task()
    except Exception:
        logging.getLogger(__name__).exception("failed")
