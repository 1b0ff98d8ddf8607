"""Stop a worker without tearing its work in two, and without waiting for ever."""

from __future__ import annotations

import os
import queue
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import FileIO
from multiprocessing import Process, Queue
from multiprocessing.connection import wait


def serve_until_stopped(inbox: Queue, handle: Callable[[object], None]) -> int:
    news = inbox._reader  # private, but the only thing of a queue that can be waited for next to others
    handled = 0
    with told_to_stop() as stop:
        while stop not in wait([news, stop]):  # both remember what came before the wait
            try:
                item = inbox.get_nowait()
            except queue.Empty:
                continue  # another worker was faster
            handle(item)
            handled += 1
    return handled


@contextmanager
def told_to_stop() -> Iterator[FileIO]:
    """Give a pipe that becomes readable when `SIGTERM` comes, and stays so."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    with FileIO(reader) as stop, FileIO(writer, "w"):
        handler = signal.signal(signal.SIGTERM, lambda *_: os.write(writer, b"!"))
        try:
            yield stop
        finally:
            signal.signal(signal.SIGTERM, handler)


def shutdown(process: Process, grace: float) -> int:
    process.terminate()
    process.join(grace)
    if process.exitcode is None:
        process.kill()
        process.join()
    return process.exitcode
