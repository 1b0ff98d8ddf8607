"""Say how a process ended, and see to it that one ends."""

from __future__ import annotations

import signal
from multiprocessing.process import BaseProcess


def describe(exitcode: int | None) -> str:
    if exitcode is None:
        return "running"
    if exitcode == 0:
        return "ok"
    if exitcode > 0:
        return f"error {exitcode}"
    try:
        return f"signal {signal.Signals(-exitcode).name}"
    except ValueError:  # most real-time signals have no name
        return f"signal {-exitcode}"


def stop(process: BaseProcess, grace: float) -> str:
    process.terminate()  # does nothing to a process that has ended
    process.join(grace)  # returns early when it ends early
    if process.exitcode is None:
        process.kill()
        process.join()
    return describe(process.exitcode)
