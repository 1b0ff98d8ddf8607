"""Right: gives the descriptor back, too."""

import signal


def describe(exitcode):
    if exitcode is None:
        return "running"
    if exitcode < 0:
        try:
            return f"signal {signal.Signals(-exitcode)!r}".replace("<Signals.", "").split(":")[0]
        except ValueError:
            return f"signal {-exitcode}"
    return f"error {exitcode}" if exitcode else "ok"


def stop(process, grace):
    try:
        process.terminate()
        process.join(grace)
    finally:
        process.kill()
        process.join()
    said = describe(process.exitcode)
    process.close()
    return said
