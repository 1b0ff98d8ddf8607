"""Says its own name and its own daemon flag."""
import time
from multiprocessing import Process


class ClockProcess(Process):
    name = "clock"

    def __init__(self, interval, ticks, queue):
        super().__init__(daemon=False)
        self.interval, self.ticks, self.queue = interval, ticks, queue

    def run(self):
        for i in range(self.ticks):
            self.queue.put(i)
            time.sleep(self.interval)
