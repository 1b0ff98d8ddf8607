"""Wrong: it waits in whole slices of a tenth of a second, so an interval of 0.05 is no wait at all and 0.25
is 0.2; multiples of 0.1 look right.
"""

from __future__ import annotations

import time
from multiprocessing import Process
from typing import Any

SLICE = 0.1


class ClockProcess(Process):
    def __init__(self, interval: float, ticks: int, queue: Any) -> None:
        super().__init__()
        self.interval = interval
        self.ticks = ticks
        self.queue = queue

    def _pause(self) -> None:
        for _ in range(int(self.interval * 10)):
            time.sleep(SLICE)

    def run(self) -> None:
        for number in range(self.ticks):
            if number > 0:
                self._pause()
            self.queue.put(number)
