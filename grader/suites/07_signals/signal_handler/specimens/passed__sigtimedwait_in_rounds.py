"""Right: blocked signals are fetched by `sigtimedwait`, a round of one second after the other."""

import signal


def guard(ready, record):
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM, signal.SIGINT, signal.SIGTERM])
    try:
        ready()
        while True:
            info = signal.sigtimedwait([signal.SIGALRM, signal.SIGINT, signal.SIGTERM], 1)
            if info is None:
                continue
            if info.si_signo == signal.SIGALRM:
                record("alarm")
            elif info.si_signo == signal.SIGINT:
                record("interrupt")
            else:
                break
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
