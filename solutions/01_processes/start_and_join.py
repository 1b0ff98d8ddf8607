"""Start many processes, then wait for them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from multiprocessing import Process
from typing import Any


def run_all(target: Callable[..., None], arguments: Sequence[tuple[Any, ...]]) -> list[int]:
    started: list[Process] = []
    try:
        for each in arguments:
            process = Process(target=target, args=each)
            process.start()  # returns at once: the next one starts while this one works
            started.append(process)
        return [wait_for(process) for process in started]
    finally:
        for process in started:
            process.kill()  # alive only when starting or waiting was cut short
            process.join()
            process.close()


def wait_for(process: Process) -> int:
    """Wait for the end of one process and return its exit code."""
    process.join()
    assert process.exitcode is not None  # after the join there is one
    return process.exitcode
