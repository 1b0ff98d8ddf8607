"""What one clock is told, all clocks are told."""
import time
from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        ClockProcess.interval, ClockProcess.ticks = interval, ticks
        self.queue = queue

    def run(self):
        for i in range(self.ticks):
            self.queue.put(i)
            time.sleep(self.interval)
