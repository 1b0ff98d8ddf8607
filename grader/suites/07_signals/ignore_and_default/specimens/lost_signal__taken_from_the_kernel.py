"""Wrong: takes the pending signal out before it lifts the mask, and gives it to nobody."""

import signal


def run_shielded(critical):
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return critical()
    finally:
        while signal.sigtimedwait({signal.SIGINT}, 0):
            pass
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
