"""Wrong: blocks the signal and never lifts the mask.

Verdict: leak or lost_signal
"""

import signal


def run_shielded(critical):
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    return critical()
