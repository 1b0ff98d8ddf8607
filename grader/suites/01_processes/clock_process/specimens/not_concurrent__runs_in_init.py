"""Wrong: ticks when it is made.

Verdict: not_concurrent or wrong_result
"""

from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval, ticks, queue):
        super().__init__(target=self.tick(interval, ticks, queue))

    def tick(self, interval, ticks, queue):
        for i in range(ticks):
            queue.put(i)
