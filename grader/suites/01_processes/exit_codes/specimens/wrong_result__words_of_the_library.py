"""Wrong: `strsignal` says "Killed"."""

import signal


def describe(exitcode):
    if exitcode is None:
        return "running"
    if exitcode < 0:
        return f"signal {signal.strsignal(-exitcode)}"
    return f"error {exitcode}" if exitcode else "ok"


def stop(process, grace):
    process.terminate()
    process.join(grace)
    if process.is_alive():
        process.kill()
        process.join()
    return describe(process.exitcode)
