"""Wrong: `kill` does not wait, so the process is hardly dead when it is described.

Verdict: leak or wrong_result
"""

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
    if process.exitcode is None:
        process.kill()
        return "signal SIGKILL"
    return describe(process.exitcode)
