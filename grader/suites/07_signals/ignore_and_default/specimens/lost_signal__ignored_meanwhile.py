"""Wrong: ignores the signal while `critical` runs, so it is thrown away."""

import signal


def run_shielded(critical):
    old = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return critical()
    finally:
        signal.signal(signal.SIGINT, old)
