"""Right: the kernel holds the signal back; an exit stack puts the mask back."""

import signal
from contextlib import ExitStack


def run_shielded(critical):
    with ExitStack() as stack:
        old = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        stack.callback(signal.pthread_sigmask, signal.SIG_SETMASK, old)
        return critical()
