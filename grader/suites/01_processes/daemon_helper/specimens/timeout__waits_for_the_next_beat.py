"""Wrong: the helper looks at the flag when it wakes, in an hour.

Verdict: timeout or deadlock
"""

import time
from multiprocessing import Event, Process


def run_with_heartbeat(work, beat, interval):
    over = Event()
    helper = Process(target=loop, args=(beat, interval, over), daemon=True)
    helper.start()
    try:
        result = work()
        failed = helper.exitcode is not None
    finally:
        over.set()
        helper.join()
    if failed:
        raise RuntimeError("the beat failed")
    return result


def loop(beat, interval, over):
    while not over.is_set():
        beat()
        time.sleep(interval)
