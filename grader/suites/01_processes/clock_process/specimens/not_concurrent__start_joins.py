"""Overrides start and waits there for the end."""
import time
from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.interval, self.ticks, self.queue = interval, ticks, queue

    def start(self):
        super().start()
        self.join()

    def run(self):
        for i in range(self.ticks):
            time.sleep(self.interval)
            self.queue.put(i)
