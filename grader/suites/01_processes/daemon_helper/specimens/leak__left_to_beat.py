"""Wrong: a daemon goes when the program ends, not when the function does."""

import time
from multiprocessing import Process


def run_with_heartbeat(work, beat, interval):
    Process(target=loop, args=(beat, interval), daemon=True).start()
    return work()


def loop(beat, interval):
    while True:
        beat()
        time.sleep(interval)
