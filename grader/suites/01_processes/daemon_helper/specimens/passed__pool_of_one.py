"""Right: the worker of a pool is a daemon; terminating the pool ends it."""

import time
from multiprocessing import Pool


def run_with_heartbeat(work, beat, interval):
    pool = Pool(1)
    try:
        beating = pool.apply_async(loop, (beat, interval))
        result = work()
        if beating.ready():
            beating.get()
        return result
    finally:
        pool.terminate()
        pool.join()


def loop(beat, interval):
    while True:
        beat()
        time.sleep(interval)
