"""A clock that is a process: subclass `Process` and override `run`."""

from __future__ import annotations

import time
from multiprocessing import Process, Queue


class ClockProcess(Process):
    def __init__(self, interval: float, ticks: int, queue: Queue[int]) -> None:
        super().__init__()
        self.interval = interval
        self.ticks = ticks
        self.queue = queue

    def run(self) -> None:
        for tick in range(self.ticks):
            if tick > 0:
                time.sleep(self.interval)
            self.queue.put(tick)
