"""Waits the whole time and then puts everything.

Verdict: wrong_result or timeout or crash
"""
import time
from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.interval, self.ticks, self.queue = interval, ticks, queue

    def run(self):
        time.sleep(self.interval * self.ticks)
        for i in range(self.ticks):
            self.queue.put(i)
