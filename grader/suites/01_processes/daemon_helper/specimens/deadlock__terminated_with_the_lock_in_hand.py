"""Wrong: every beat holds a lock that the parent wants after it has terminated the helper.

Verdict: deadlock or timeout
"""

import time
from multiprocessing import Process, Value


def run_with_heartbeat(work, beat, interval):
    failed = Value("i", 0)
    helper = Process(target=loop, args=(beat, interval, failed), daemon=True)
    helper.start()
    try:
        result = work()
    finally:
        helper.terminate()
        helper.join()
    if failed.value:
        raise RuntimeError("the beat failed")
    return result


def loop(beat, interval, failed):
    while True:
        with failed.get_lock():
            try:
                beat()
            except Exception:
                failed.value += 1
        time.sleep(interval)
