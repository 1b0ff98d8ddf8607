"""Derived from the process of a spawn context; ticks in a thread of the child, ends by an exception."""
import sys
import threading
import time
from multiprocessing import get_context


class ClockProcess(get_context("spawn").Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.args = (interval, ticks, queue)

    def tick(self):
        interval, ticks, queue = self.args
        for number in range(ticks):
            queue.put_nowait(number)
            time.sleep(interval)

    def run(self):
        thread = threading.Thread(target=self.tick)
        thread.start()
        thread.join()
        sys.exit(0)
