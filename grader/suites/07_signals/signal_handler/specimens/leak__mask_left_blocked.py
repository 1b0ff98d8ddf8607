"""Wrong: blocks the three signals for `sigwait` and leaves them blocked."""

import signal

NAMES = {signal.SIGALRM: "alarm", signal.SIGINT: "interrupt"}
GUARDED = {*NAMES, signal.SIGTERM}


def guard(ready, record):
    signal.pthread_sigmask(signal.SIG_BLOCK, GUARDED)
    ready()
    while (number := signal.sigwait(GUARDED)) != signal.SIGTERM:
        record(NAMES[number])
