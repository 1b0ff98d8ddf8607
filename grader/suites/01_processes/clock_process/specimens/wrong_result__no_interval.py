"""All at once."""
from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.interval, self.ticks, self.queue = interval, ticks, queue

    def run(self):
        for i in range(self.ticks):
            self.queue.put(i)
