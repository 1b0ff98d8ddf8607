"""Wrong: a second count beside the semaphore, changed without a lock, drifts.

Verdict: race or wrong_result
"""

from multiprocessing import BoundedSemaphore, Value


class ParkingLot:
    def __init__(self, places):
        self.gate = BoundedSemaphore(places)
        self.count = Value("i", places)

    def enter(self, timeout=None):
        if not self.gate.acquire(timeout=timeout):
            return False
        self.count.value -= 1
        return True

    def leave(self):
        self.gate.release()
        self.count.value += 1

    def free(self):
        return self.count.value
