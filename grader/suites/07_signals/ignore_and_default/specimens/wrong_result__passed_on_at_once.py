"""Wrong: the handler takes a note and also passes the signal on, in the middle of `critical`."""

import signal


def run_shielded(critical):
    def handler(number, frame):
        if callable(old):
            old(number, frame)
        elif old == signal.SIG_DFL:
            held.append(number)

    held = []
    old = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, handler)
    try:
        return critical()
    finally:
        signal.signal(signal.SIGINT, old)
        if held:
            signal.raise_signal(signal.SIGINT)
