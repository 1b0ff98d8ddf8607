"""Overrides start, which runs in the parent."""
import time
from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.interval, self.ticks, self.queue = interval, ticks, queue

    def start(self):
        super().start()
        for i in range(self.ticks):
            self.queue.put(i)
            time.sleep(self.interval)
