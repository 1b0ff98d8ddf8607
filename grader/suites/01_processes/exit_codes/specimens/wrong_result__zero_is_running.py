"""Wrong: 0 is as false as `None`."""

import signal


def describe(exitcode):
    if not exitcode:
        return "running"
    if exitcode > 0:
        return f"error {exitcode}"
    try:
        return f"signal {signal.Signals(-exitcode).name}"
    except ValueError:
        return f"signal {-exitcode}"


def stop(process, grace):
    process.terminate()
    process.join(grace)
    if process.is_alive():
        process.kill()
        process.join()
    return describe(process.exitcode)
