"""Wrong: calls the old disposition, which may be `SIG_DFL` or `SIG_IGN`.

Verdict: crash or wrong_result
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
            old(signal.SIGINT, None)
