"""Overrides start and starts another process: the clock itself has no pid and no exit code.

Verdict: wrong_result or crash or leak
"""
import time
from multiprocessing import Process


def tick(interval, ticks, queue):
    for i in range(ticks):
        queue.put(i)
        time.sleep(interval)


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__()
        self.inner = Process(target=tick, args=(interval, ticks, queue))

    def start(self):
        self.inner.start()

    def join(self, timeout=None):
        self.inner.join(timeout)

    @property
    def exitcode(self):
        return self.inner.exitcode

    def terminate(self):
        self.inner.terminate()
