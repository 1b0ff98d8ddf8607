"""Wrong: work and beat in a child each.

Verdict: wrong_result or crash
"""

import time
from multiprocessing import Pool, Process


def run_with_heartbeat(work, beat, interval):
    helper = Process(target=loop, args=(beat, interval), daemon=True)
    helper.start()
    try:
        with Pool(1) as pool:
            return pool.apply(work)
    finally:
        helper.kill()
        helper.join()


def loop(beat, interval):
    while True:
        beat()
        time.sleep(interval)
