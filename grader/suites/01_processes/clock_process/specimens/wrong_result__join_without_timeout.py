"""Overrides `join` and drops its time-out: `join(0)` waits for the last tick."""

import time
from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.interval, self.ticks, self.queue = interval, ticks, queue

    def join(self, timeout=None):
        super().join()

    def run(self):
        for i in range(self.ticks):
            self.queue.put(i)
            time.sleep(self.interval)
