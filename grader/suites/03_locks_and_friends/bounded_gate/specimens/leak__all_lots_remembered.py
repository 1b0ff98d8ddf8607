"""Wrong: remembers every lot, and so its semaphore, for ever."""

from multiprocessing import BoundedSemaphore


lots = []


class ParkingLot:
    def __init__(self, places):
        self.gate = BoundedSemaphore(places)
        lots.append(self)

    def enter(self, timeout=None):
        return self.gate.acquire(True, timeout)

    def leave(self):
        self.gate.release()

    def free(self):
        return self.gate.get_value()
