"""Right: asks again and again until the time is over."""

import signal
import time

NAMES = {member.value: member.name for member in signal.Signals}


def describe(exitcode):
    match exitcode:
        case None:
            return "running"
        case 0:
            return "ok"
        case code if code > 0:
            return f"error {code}"
        case code:
            return "signal " + NAMES.get(-code, str(-code))


def stop(process, grace):
    deadline = time.monotonic() + grace
    process.terminate()
    while process.is_alive() and time.monotonic() < deadline:
        time.sleep(0.01)
    if process.is_alive():
        process.kill()
    process.join()
    return describe(process.exitcode)
