"""Wrong: unblocks at the end instead of putting the old mask back; a nested call opens the outer shield.

Verdict: wrong_result or leak
"""

import signal


def run_shielded(critical):
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return critical()
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
