"""Wrong: catches `Exception` only; Ctrl-C leaves the helper beating."""

import time
from multiprocessing import Process


def run_with_heartbeat(work, beat, interval):
    helper = Process(target=loop, args=(beat, interval), daemon=True)
    helper.start()
    try:
        result = work()
    except Exception:
        helper.terminate()
        helper.join()
        raise
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
