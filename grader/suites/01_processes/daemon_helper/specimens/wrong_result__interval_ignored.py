"""Wrong: beats as fast as it can."""

import time
from multiprocessing import Process


def run_with_heartbeat(work, beat, interval):
    helper = Process(target=loop, args=(beat,), daemon=True)
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


def loop(beat):
    while True:
        beat()
        time.sleep(0.001)
