"""Wrong: the helper interrupts the caller when its beat fails.

Verdict: wrong_result or crash
"""

import os
import signal
import time
from multiprocessing import Process


def run_with_heartbeat(work, beat, interval):
    helper = Process(target=loop, args=(beat, interval, os.getpid()), daemon=True)
    helper.start()
    try:
        return work()
    finally:
        helper.kill()
        helper.join()


def loop(beat, interval, parent):
    try:
        while True:
            beat()
            time.sleep(interval)
    except Exception:
        os.kill(parent, signal.SIGINT)
