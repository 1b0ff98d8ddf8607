"""Wrong: asks after the helper has been terminated, so that every helper looks as if it had failed.

Verdict: wrong_result or crash
"""

import time
from multiprocessing import Process


def run_with_heartbeat(work, beat, interval):
    helper = Process(target=loop, args=(beat, interval), daemon=True)
    helper.start()
    try:
        return work()
    finally:
        helper.terminate()
        helper.join()
        if helper.exitcode != 0:
            raise RuntimeError("the beat failed")


def loop(beat, interval):
    while True:
        beat()
        time.sleep(interval)
