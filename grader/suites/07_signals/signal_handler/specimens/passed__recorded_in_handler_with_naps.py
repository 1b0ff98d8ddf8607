"""Right: the handlers record at once, and the main line naps 50 ms at a time until one has noted the stop."""

import signal
import time


def guard(ready, record):
    stopped = False

    def alarm(number, frame):
        record("alarm")

    def interrupt(number, frame):
        record("interrupt")

    def terminate(number, frame):
        nonlocal stopped
        stopped = True

    old_alarm = signal.signal(signal.SIGALRM, alarm)
    old_interrupt = signal.signal(signal.SIGINT, interrupt)
    old_terminate = signal.signal(signal.SIGTERM, terminate)
    try:
        ready()
        while not stopped:
            time.sleep(0.05)
    finally:
        signal.signal(signal.SIGALRM, old_alarm)
        signal.signal(signal.SIGTERM, old_terminate)
        signal.signal(signal.SIGINT, old_interrupt)  # last, for the old one may raise
