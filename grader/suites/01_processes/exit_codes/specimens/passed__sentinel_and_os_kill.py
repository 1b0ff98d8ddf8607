"""Right: waits for the sentinel, signals by pid only while the process is certainly there."""

import os
import signal
from multiprocessing.connection import wait


def describe(exitcode):
    if exitcode is None:
        return "running"
    if exitcode == 0:
        return "ok"
    if exitcode > 0:
        return "error " + str(exitcode)
    name = str(-exitcode)
    for each in signal.valid_signals():
        if each == -exitcode and isinstance(each, signal.Signals):
            name = each.name
    return "signal " + name


def stop(process, grace):
    if process.exitcode is None:
        os.kill(process.pid, signal.SIGTERM)
        if not wait([process.sentinel], timeout=grace):
            os.kill(process.pid, signal.SIGKILL)
    process.join()
    return describe(process.exitcode)
