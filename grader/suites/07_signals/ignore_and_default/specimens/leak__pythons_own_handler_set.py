"""Wrong: afterwards Python's own handler is there, whatever was there before.

Verdict: leak or wrong_result or lost_signal or crash
"""

import signal


def run_shielded(critical):
    held = []
    signal.signal(signal.SIGINT, lambda number, frame: held.append(number))
    try:
        return critical()
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        if held:
            signal.raise_signal(signal.SIGINT)
