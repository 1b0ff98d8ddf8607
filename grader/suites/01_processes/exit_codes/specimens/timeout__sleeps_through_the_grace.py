"""Wrong: always takes the whole time."""

import signal
import time


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
    time.sleep(grace)
    if process.is_alive():
        process.kill()
    process.join()
    return describe(process.exitcode)
