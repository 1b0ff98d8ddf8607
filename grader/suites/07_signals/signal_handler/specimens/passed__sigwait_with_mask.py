"""Right: the signals are blocked and fetched with `sigwait`; no handler is touched, the mask is put back."""

import signal

NAMES = {signal.SIGALRM: "alarm", signal.SIGINT: "interrupt"}
GUARDED = {*NAMES, signal.SIGTERM}


def guard(ready, record):
    old = signal.pthread_sigmask(signal.SIG_BLOCK, GUARDED)
    try:
        ready()
        while (number := signal.sigwait(GUARDED)) != signal.SIGTERM:
            record(NAMES[number])
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, old)
