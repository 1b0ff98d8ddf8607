"""Right: a timer kills, unless the join is through before."""

import signal
from threading import Timer


def describe(exitcode):
    if exitcode is None:
        return "running"
    if exitcode >= 0:
        return "ok" if exitcode == 0 else f"error {exitcode}"
    known = {int(number) for number in signal.Signals}
    return f"signal {signal.Signals(-exitcode).name if -exitcode in known else -exitcode}"


def stop(process, grace):
    timer = Timer(grace, process.kill)
    timer.start()
    try:
        process.terminate()
        process.join()
    finally:
        timer.cancel()
        timer.join()
    return describe(process.exitcode)
