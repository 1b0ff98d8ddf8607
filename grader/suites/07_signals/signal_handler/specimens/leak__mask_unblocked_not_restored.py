"""Wrong: unblocks at the end also what the caller had blocked."""

import signal

ALL = (signal.SIGINT, signal.SIGALRM, signal.SIGTERM)


def guard(ready, record):
    signal.pthread_sigmask(signal.SIG_BLOCK, ALL)
    try:
        ready()
        while (n := signal.sigwait(ALL)) != signal.SIGTERM:
            record("alarm" if n == signal.SIGALRM else "interrupt")
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ALL)
