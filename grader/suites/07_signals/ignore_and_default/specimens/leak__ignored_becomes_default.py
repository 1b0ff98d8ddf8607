"""Wrong: takes `SIG_IGN` for "no handler" and puts the default there.

Verdict: leak or wrong_result
"""

import signal


def run_shielded(critical):
    held = []
    old = signal.signal(signal.SIGINT, lambda number, frame: held.append(number))
    try:
        return critical()
    finally:
        signal.signal(signal.SIGINT, old if callable(old) else signal.SIG_DFL)
        if held:
            signal.raise_signal(signal.SIGINT)
