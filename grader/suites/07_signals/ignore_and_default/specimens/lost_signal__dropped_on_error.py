"""Wrong: an interrupt is delivered after a value only; when `critical` raises it is forgotten."""

import signal


def run_shielded(critical):
    held = []
    old = signal.signal(signal.SIGINT, lambda number, frame: held.append(number))
    try:
        value = critical()
    finally:
        signal.signal(signal.SIGINT, old)
    if held:
        signal.raise_signal(signal.SIGINT)
    return value
