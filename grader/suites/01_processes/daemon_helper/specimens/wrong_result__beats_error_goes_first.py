"""Wrong: raises in the `finally` block, over the error of the work."""

import time
from multiprocessing import Process


def run_with_heartbeat(work, beat, interval):
    helper = Process(target=loop, args=(beat, interval), daemon=True)
    helper.start()
    try:
        return work()
    finally:
        failed = helper.exitcode is not None
        helper.kill()
        helper.join()
        if failed:
            raise RuntimeError("the beat failed")


def loop(beat, interval):
    while True:
        beat()
        time.sleep(interval)
