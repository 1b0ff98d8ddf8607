"""Wrong: an error in `ready` leaves the signals blocked."""

import os
import signal

ALL = (signal.SIGINT, signal.SIGALRM, signal.SIGTERM)


def guard(ready, record):
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, ALL)
    ready()
    try:
        while (n := signal.sigwait(ALL)) != signal.SIGTERM:
            record("alarm" if n == signal.SIGALRM else "interrupt")
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
