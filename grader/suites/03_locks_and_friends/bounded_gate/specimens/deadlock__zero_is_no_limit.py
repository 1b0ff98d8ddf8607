"""Wrong: takes a time-out of 0 for none and waits for ever.

Verdict: deadlock or timeout
"""

from multiprocessing import BoundedSemaphore


class ParkingLot:
    def __init__(self, places):
        self.gate = BoundedSemaphore(places)

    def enter(self, timeout=None):
        return self.gate.acquire(timeout=timeout or None)

    def leave(self):
        self.gate.release()

    def free(self):
        return self.gate.get_value()
