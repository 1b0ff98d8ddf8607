"""Wrong: one interval, and then beat upon beat."""

from multiprocessing import Process
import time


def _go(b, i):
    time.sleep(i)
    while True:
        b()


def run_with_heartbeat(work, beat, interval):
    p = Process(target=_go, args=(beat, interval), daemon=True)
    p.start()
    try:
        r = work()
    finally:
        p.kill()
        p.join()
    if p.exitcode > 0:
        raise RuntimeError
    return r
