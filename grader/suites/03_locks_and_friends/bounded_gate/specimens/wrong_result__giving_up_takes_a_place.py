"""Wrong: reserves a place before it waits, and does not put it back when it gives up.

Verdict: wrong_result or race
"""

from multiprocessing import BoundedSemaphore, Value


class ParkingLot:
    def __init__(self, places):
        self.gate = BoundedSemaphore(places)
        self.count = Value("i", places)

    def enter(self, timeout=None):
        with self.count.get_lock():
            self.count.value -= 1
        return self.gate.acquire(timeout=timeout)

    def leave(self):
        self.gate.release()
        with self.count.get_lock():
            self.count.value += 1

    def free(self):
        return max(0, self.count.value)
