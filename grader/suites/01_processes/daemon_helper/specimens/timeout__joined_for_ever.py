"""Wrong: waits for a helper that has no end.

Verdict: timeout or deadlock
"""

import time
from multiprocessing import Process


def run_with_heartbeat(work, beat, interval):
    helper = Process(target=loop, args=(beat, interval), daemon=True)
    helper.start()
    try:
        return work()
    finally:
        helper.join()


def loop(beat, interval):
    while True:
        beat()
        time.sleep(interval)
