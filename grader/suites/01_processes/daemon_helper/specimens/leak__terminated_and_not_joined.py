"""Wrong: `terminate` does not wait, and does not reap."""

import time
from multiprocessing import Process


def run_with_heartbeat(work, beat, interval):
    helper = Process(target=loop, args=(beat, interval), daemon=True)
    helper.start()
    try:
        return work()
    finally:
        helper.terminate()


def loop(beat, interval):
    while True:
        beat()
        time.sleep(interval)
