"""Wrong: it is too late for the mark once the process has started."""

import time
from multiprocessing import Process


def run_with_heartbeat(work, beat, interval):
    helper = Process(target=loop, args=(beat, interval))
    helper.start()
    try:
        helper.daemon = True
        return work()
    finally:
        helper.terminate()
        helper.join()


def loop(beat, interval):
    while True:
        beat()
        time.sleep(interval)
