"""1 … ticks."""
import time
from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.interval, self.ticks, self.queue = interval, ticks, queue

    def run(self):
        for i in range(1, self.ticks + 1):
            time.sleep(self.interval)
            self.queue.put(i)
