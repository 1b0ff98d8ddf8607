"""Overrides start with a thread of the caller."""
import threading
import time
from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.interval, self.ticks, self.queue = interval, ticks, queue

    def tick(self):
        for i in range(self.ticks):
            self.queue.put(i)
            time.sleep(self.interval)

    def start(self):
        self.thread = threading.Thread(target=self.tick)
        self.thread.start()
        super().start()

    def join(self, timeout=None):
        self.thread.join(timeout)
        super().join(timeout)

    def run(self):
        pass
