"""Wrong: 0 and the empty list come back as None."""

from multiprocessing import Process
import time


def _go(b, i):
    while True:
        time.sleep(i)
        b()


def run_with_heartbeat(work, beat, interval):
    p = Process(target=_go, args=(beat, interval), daemon=True)
    p.start()
    try:
        r = work() or None
    finally:
        p.kill()
        p.join()
    if p.exitcode > 0:
        raise RuntimeError
    return r
