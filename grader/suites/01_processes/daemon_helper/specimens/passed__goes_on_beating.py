"""Right: counts its failures in memory without a lock, and beats on."""

import time
from multiprocessing import Process, RawValue


def run_with_heartbeat(work, beat, interval):
    failures = RawValue("i", 0)
    helper = Process(target=loop, args=(beat, interval, failures))
    helper.daemon = True
    helper.start()
    try:
        result = work()
    finally:
        helper.terminate()
        helper.join()
    if failures.value:
        raise RuntimeError(f"{failures.value} beats failed")
    return result


def loop(beat, interval, failures):
    while True:
        try:
            beat()
        except Exception:
            failures.value += 1
        time.sleep(interval)
