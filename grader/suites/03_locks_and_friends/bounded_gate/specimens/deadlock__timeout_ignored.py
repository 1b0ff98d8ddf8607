"""Wrong: waits without a limit whatever the time-out.

Verdict: deadlock or timeout
"""

from multiprocessing import BoundedSemaphore


class ParkingLot:
    def __init__(self, places):
        self.gate = BoundedSemaphore(places)

    def enter(self, timeout=None):
        return self.gate.acquire()

    def leave(self):
        self.gate.release()

    def free(self):
        return self.gate.get_value()
