"""Wrong: well kept, but if the caller ended in between the helper would keep the program alive."""

import time
from multiprocessing import Process


def run_with_heartbeat(work, beat, interval):
    helper = Process(target=loop, args=(beat, interval))
    helper.start()
    try:
        result = work()
        failed = helper.exitcode is not None
    finally:
        helper.kill()
        helper.join()
    if failed:
        raise RuntimeError("the beat failed")
    return result


def loop(beat, interval):
    while True:
        beat()
        time.sleep(interval)
