"""A tick every second, whatever the interval."""
import time
from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.ticks, self.queue = ticks, queue

    def run(self):
        for i in range(self.ticks):
            self.queue.put(i)
            time.sleep(1)
