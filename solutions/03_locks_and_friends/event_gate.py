"""Let readers wait until something is ready, but not for ever."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from multiprocessing import Event, Pipe, Process, Value
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event as EventType
from pathlib import Path
from typing import Any


def publish_when_ready(readers: int, prepare: Callable[[], bytes], patience: float) -> list[bytes | None]:
    ready = Event()
    is_there = Value("b", 0, lock=False)  # written before the event, read after it: no lock is needed
    processes: list[Process] = []
    reports: list[Connection[object, bytes | None]] = []
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        try:
            for _ in range(readers):
                report, sender = Pipe(duplex=False)
                reports.append(report)
                with sender:  # with our copy closed, a reader that dies ends its pipe
                    process = Process(target=read, args=(ready, is_there, data, patience, sender))
                    process.start()
                processes.append(process)
            data.write_bytes(prepare())
            is_there.value = 1
            ready.set()  # last of all: who is woken looks at once
            # Read before joining: a reader whose pipe is full does not end.
            return [report.recv() for report in reports]
        finally:
            ready.set()  # also when `prepare` raised: nobody waits for what will never come
            for process in processes:
                process.join()
                process.close()
            for report in reports:
                report.close()


def read(
    ready: EventType, is_there: Any, data: Path, patience: float, sender: Connection[bytes | None, object]
) -> None:
    """Wait for the data and report them, or None where they did not come in time."""
    in_time = ready.wait(patience)
    sender.send(data.read_bytes() if in_time and is_there.value else None)
