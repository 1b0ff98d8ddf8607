"""Right: a flag per place under one lock; who finds none free looks again after a nap."""

import time
from multiprocessing import Array


class ParkingLot:
    def __init__(self, places):
        self.taken = Array("b", places)

    def enter(self, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while not self.take():
            if end is not None and time.monotonic() >= end:
                return False
            time.sleep(0.01)
        return True

    def take(self):
        with self.taken.get_lock():
            for place, taken in enumerate(self.taken):
                if not taken:
                    self.taken[place] = 1
                    return True
        return False

    def leave(self):
        with self.taken.get_lock():
            if not any(self.taken):
                raise ValueError("nobody is inside")
            self.taken[list(self.taken).index(1)] = 0

    def free(self):
        with self.taken.get_lock():
            return list(self.taken).count(0)
