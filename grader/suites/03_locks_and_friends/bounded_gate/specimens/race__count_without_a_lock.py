"""Wrong: looks for a free place and takes it in two steps, without a lock.

Verdict: race or wrong_result
"""

import time
from multiprocessing import Value


class ParkingLot:
    def __init__(self, places):
        self.places = places
        self.count = Value("i", places)

    def enter(self, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while self.count.value <= 0:
            if end is not None and time.monotonic() >= end:
                return False
            time.sleep(0.005)
        self.count.value -= 1
        return True

    def leave(self):
        if self.count.value >= self.places:
            raise ValueError("nobody is inside")
        self.count.value += 1

    def free(self):
        return self.count.value
