"""Wrong: never asks."""

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
    process.join(min(grace, 0.2))
    process.kill()
    process.join()
    return describe(process.exitcode)
