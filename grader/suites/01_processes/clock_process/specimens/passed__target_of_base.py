"""Hands the base class a target instead of overriding run."""
import time
from multiprocessing import Process


def tick(interval, ticks, queue):
    for i in range(ticks):
        time.sleep(interval)
        queue.put(i)


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__(target=tick, args=(interval, ticks, queue))
