"""Wrong: the grace is given in whole seconds only; with grace=0.5 a process that needs 0.2 s to put things
in order is killed at once, with 1.8 it gets one second.
"""

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
    except ValueError:
        return f"signal {-exitcode}"


def stop(process: BaseProcess, grace: float) -> str:
    if process.is_alive():
        process.terminate()
        for _ in range(int(grace)):
            process.join(1.0)
            if not process.is_alive():
                break
        if process.is_alive():
            process.kill()
    process.join()
    return describe(process.exitcode)
