"""Wrong: ignores all three signals while it records, so what lands meanwhile is gone."""

import signal
import time

GUARDED = (signal.SIGALRM, signal.SIGINT, signal.SIGTERM)


def guard(ready, record):
    stopped = False

    def handler(number, frame):
        nonlocal stopped
        if number == signal.SIGTERM:
            stopped = True
            return
        for each in GUARDED:
            signal.signal(each, signal.SIG_IGN)
        try:
            record("alarm" if number == signal.SIGALRM else "interrupt")
        finally:
            for each in GUARDED:
                signal.signal(each, handler)

    old = {number: signal.signal(number, handler) for number in GUARDED}
    try:
        ready()
        while not stopped:
            time.sleep(0.02)
    finally:
        for number in GUARDED:
            signal.signal(number, old[number])
