"""Does not die of SIGTERM.

Verdict: wrong_result or timeout or deadlock
"""
import signal
import time
from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.interval, self.ticks, self.queue = interval, ticks, queue

    def run(self):
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        for i in range(self.ticks):
            self.queue.put(i)
            time.sleep(self.interval)
