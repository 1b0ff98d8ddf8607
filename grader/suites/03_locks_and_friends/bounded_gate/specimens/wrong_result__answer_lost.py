"""Wrong: the answer of `acquire` is dropped; whoever gave up waiting believes to be inside."""

from multiprocessing import BoundedSemaphore


class ParkingLot:
    def __init__(self, places):
        self.gate = BoundedSemaphore(places)

    def enter(self, timeout=None):
        self.gate.acquire(True, timeout)
        return True

    def leave(self):
        self.gate.release()

    def free(self):
        return self.gate.get_value()
