"""Right: a fresh interpreter, whose exit code says whether a beat has failed."""

import time
from multiprocessing import get_context


def run_with_heartbeat(work, beat, interval):
    helper = get_context("spawn").Process(target=loop, args=(beat, interval), daemon=True)
    helper.start()
    failed = False
    try:
        result = work()
        failed = not helper.is_alive()
    finally:
        helper.kill()
        helper.join()
        helper.close()
    if failed:
        raise ChildProcessError("the heart has stopped")
    return result


def loop(beat, interval):
    while True:
        time.sleep(interval)
        beat()
