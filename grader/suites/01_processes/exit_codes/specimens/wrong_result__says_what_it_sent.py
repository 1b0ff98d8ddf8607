"""Wrong: reports the signal it has sent, not what became of the process."""

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
    process.join(grace)
    if not process.is_alive():
        return "signal SIGTERM"
    process.kill()
    process.join()
    return "signal SIGKILL"
