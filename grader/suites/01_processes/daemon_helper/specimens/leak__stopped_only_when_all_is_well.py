"""Wrong: an error in the work goes past the line that ends the helper."""

import time
from multiprocessing import Process


def run_with_heartbeat(work, beat, interval):
    helper = Process(target=loop, args=(beat, interval), daemon=True)
    helper.start()
    result = work()
    failed = helper.exitcode is not None
    helper.terminate()
    helper.join()
    if failed:
        raise RuntimeError("the beat failed")
    return result


def loop(beat, interval):
    while True:
        beat()
        time.sleep(interval)
