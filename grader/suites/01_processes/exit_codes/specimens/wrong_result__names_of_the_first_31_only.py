"""Wrong: real-time signals have names as well, the first and the last of them."""

import signal

N = {s.value: s.name for s in signal.Signals if s.value < 32}


def describe(e):
    if e is None:
        return "running"
    if e == 0:
        return "ok"
    return f"error {e}" if e > 0 else f"signal {N.get(-e, -e)}"


def stop(p, grace):
    p.terminate()
    p.join(grace)
    if p.is_alive():
        p.kill()
    p.join()
    return describe(p.exitcode)
