"""Watch a process from before its birth until after its end."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import Process
from typing import Any


def life_of(target: Callable[[], None], name: str) -> list[dict[str, Any]]:
    process = Process(target=target, name=name)
    snapshots = [snapshot(process)]
    process.start()
    try:
        snapshots.append(snapshot(process))
        process.join()
        snapshots.append(snapshot(process))
    finally:
        process.kill()  # alive only when waiting was cut short
        process.join()
        process.close()
    return snapshots


def snapshot(process: Process) -> dict[str, Any]:
    """Return what the process says of itself now."""
    return {
        "name": process.name,
        "pid": process.pid,
        "alive": process.is_alive(),
        "exitcode": process.exitcode,
        "daemon": process.daemon,
    }
