"""Puts two numbers at once after two intervals: no number is early, and between them there is no interval."""

import time
from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.interval, self.ticks, self.queue = interval, ticks, queue

    def run(self):
        for i in range(self.ticks):
            if i % 2 == 0:
                time.sleep(2 * self.interval)
            self.queue.put(i)
