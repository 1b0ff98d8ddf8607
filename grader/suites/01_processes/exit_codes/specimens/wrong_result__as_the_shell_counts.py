"""Wrong: exit codes above 128 are read as a shell does (128 + n is signal n), so a process that ended with
sys.exit(137) is said to have died of SIGKILL instead of "error 137".
"""

from __future__ import annotations

import signal
from multiprocessing.process import BaseProcess


def _signal_name(number: int) -> str:
    try:
        return f"signal {signal.Signals(number).name}"
    except ValueError:
        return f"signal {number}"


def describe(exitcode: int | None) -> str:
    if exitcode is None:
        return "running"
    if exitcode == 0:
        return "ok"
    if exitcode < 0:
        return _signal_name(-exitcode)
    if 128 < exitcode < 128 + signal.NSIG:
        return _signal_name(exitcode - 128)
    return f"error {exitcode}"


def stop(process: BaseProcess, grace: float) -> str:
    if process.is_alive():
        process.terminate()
        process.join(grace)
        if process.is_alive():
            process.kill()
    process.join()
    return describe(process.exitcode)
