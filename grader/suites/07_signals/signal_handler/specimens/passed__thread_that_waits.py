"""Right: all threads block the signals, and one thread of its own fetches them with `sigwait` and records."""

import signal
import threading

NAMES = {signal.SIGALRM: "alarm", signal.SIGINT: "interrupt"}
GUARDED = {*NAMES, signal.SIGTERM}


def guard(ready, record):
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, GUARDED)
    watcher = Watcher(record)
    try:
        ready()
        watcher.start()
        watcher.join()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    if watcher.error:
        raise watcher.error


class Watcher(threading.Thread):
    def __init__(self, record):
        super().__init__()
        self.record = record
        self.error = None

    def run(self):
        try:
            while (number := signal.sigwait(GUARDED)) != signal.SIGTERM:
                self.record(NAMES[number])
        except BaseException as error:
            self.error = error
