"""Wrong: what `record` raises at an interrupt is swallowed."""

import contextlib
import signal

ALL = (signal.SIGINT, signal.SIGALRM, signal.SIGTERM)


def guard(ready, record):
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, ALL)
    try:
        ready()
        while (n := signal.sigwait(ALL)) != signal.SIGTERM:
            if n == signal.SIGALRM:
                record("alarm")
            else:
                try:
                    record("interrupt")
                except Exception:
                    pass
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
