"""Wrong: the handler sets a `threading.Event` on which the same thread waits; when the signal lands while
`wait` holds the event's inner lock, the handler waits for its own thread.

Verdict: deadlock or timeout or lost_signal
"""

import signal
import threading


def guard(ready, record):
    stopped = threading.Event()

    def handler(number, frame):
        if number == signal.SIGALRM:
            record("alarm")
        elif number == signal.SIGINT:
            record("interrupt")
        else:
            stopped.set()

    old = {number: signal.signal(number, handler) for number in (signal.SIGALRM, signal.SIGTERM, signal.SIGINT)}
    try:
        ready()
        while not stopped.wait(0.1):
            pass
    finally:
        for number in old:
            signal.signal(number, old[number])
