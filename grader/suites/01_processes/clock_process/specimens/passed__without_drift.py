"""Due times from one origin, waited for with an event of the child's own."""
import threading
import time
from multiprocessing import Process


class ClockProcess(Process):
    def __init__(self, interval: float, ticks: int, queue) -> None:
        super().__init__()
        self._interval = interval
        self._ticks = ticks
        self._out = queue

    def run(self):
        never = threading.Event()
        begin = time.monotonic()
        for number in range(self._ticks):
            never.wait(max(0.0, begin + number * self._interval - time.monotonic()))
            self._out.put(number)
