"""Wrong: reads its note before the old handler is back; an interrupt between the two is noted for nobody."""

import signal


def run_shielded(critical):
    held = []
    old = signal.signal(signal.SIGINT, lambda number, frame: held.append(number))
    try:
        return critical()
    finally:
        interrupted = bool(held)
        signal.signal(signal.SIGINT, old)
        if interrupted:
            signal.raise_signal(signal.SIGINT)
