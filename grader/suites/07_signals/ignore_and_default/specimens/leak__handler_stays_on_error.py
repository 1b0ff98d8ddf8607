"""Wrong: the old disposition comes back after a value, but not after an error.

Verdict: leak or lost_signal
"""

import signal


def run_shielded(critical):
    held = []
    old = signal.signal(signal.SIGINT, lambda number, frame: held.append(number))
    value = critical()
    signal.signal(signal.SIGINT, old)
    if held:
        signal.raise_signal(signal.SIGINT)
    return value
