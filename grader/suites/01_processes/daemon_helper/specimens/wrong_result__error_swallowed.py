"""Wrong: a beat that raises is heard of by nobody."""

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


def loop(beat, interval):
    while True:
        beat()
        time.sleep(interval)
