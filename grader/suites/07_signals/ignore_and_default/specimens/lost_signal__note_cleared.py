"""Wrong: begins with a clean slate once it is installed, and forgets what has landed already."""

import signal


def run_shielded(critical):
    held = []
    old = signal.signal(signal.SIGINT, lambda number, frame: held.append(number))
    held.clear()
    try:
        return critical()
    finally:
        signal.signal(signal.SIGINT, old)
        if held:
            signal.raise_signal(signal.SIGINT)
