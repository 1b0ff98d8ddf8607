"""Right: a handler takes a note; with the old one back in place the signal is raised again."""

import signal


def run_shielded(critical):
    held = []
    old = signal.signal(signal.SIGINT, lambda number, frame: held.append(number))
    try:
        return critical()
    finally:
        signal.signal(signal.SIGINT, old)
        if held:
            signal.raise_signal(signal.SIGINT)
