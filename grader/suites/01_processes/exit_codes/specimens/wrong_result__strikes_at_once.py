"""Wrong: `terminate` and `kill` in one breath."""

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
    process.terminate()
    if process.is_alive():
        process.kill()
    process.join(grace)
    return describe(process.exitcode)
