"""Wrong: sends by process id, which is nobody's any more when the process was joined before."""

import os
import signal


def describe(exitcode):
    if exitcode is None:
        return "running"
    if exitcode >= 0:
        return f"error {exitcode}" if exitcode else "ok"
    try:
        return f"signal {signal.Signals(-exitcode).name}"
    except ValueError:
        return f"signal {-exitcode}"


def stop(process, grace):
    os.kill(process.pid, signal.SIGTERM)
    process.join(grace)
    if process.is_alive():
        os.kill(process.pid, signal.SIGKILL)
        process.join()
    return describe(process.exitcode)
