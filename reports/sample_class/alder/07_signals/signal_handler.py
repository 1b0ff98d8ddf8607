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
