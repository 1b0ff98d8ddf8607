"""Wrong: calls the old handler and raises the signal as well."""

import signal


def run_shielded(critical):
    held = []
    old = signal.signal(signal.SIGINT, lambda number, frame: held.append(number))
    try:
        return critical()
    finally:
        signal.signal(signal.SIGINT, old)
        if held:
            if callable(old):
                old(signal.SIGINT, None)
            signal.raise_signal(signal.SIGINT)
