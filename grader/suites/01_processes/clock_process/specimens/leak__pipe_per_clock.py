"""Keeps a pipe for every clock that was ever made."""
import time
from multiprocessing import Pipe, Process

_ends = []


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.interval, self.ticks, self.queue = interval, ticks, queue
        _ends.append(Pipe())

    def run(self):
        for i in range(self.ticks):
            self.queue.put(i)
            time.sleep(self.interval)
