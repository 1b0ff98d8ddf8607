"""Wrong: raises `KeyboardInterrupt` itself, whoever was to get the signal.

Verdict: wrong_result or lost_signal
"""

import signal


def run_shielded(critical):
    held = []
    old = signal.signal(signal.SIGINT, lambda number, frame: held.append(number))
    try:
        return critical()
    finally:
        signal.signal(signal.SIGINT, old)
        if held:
            raise KeyboardInterrupt
