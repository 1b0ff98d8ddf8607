"""Wrong: an exit, which is no `Exception`, leaves the signal blocked."""

import signal


def run_shielded(critical):
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        value = critical()
    except Exception:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        raise
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    return value
