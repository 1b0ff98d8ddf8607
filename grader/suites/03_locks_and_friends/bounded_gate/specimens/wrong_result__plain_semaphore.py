"""Wrong: a plain `Semaphore` does not notice who leaves without having come, and grows."""

from multiprocessing import Semaphore


class ParkingLot:
    def __init__(self, places):
        self.gate = Semaphore(places)

    def enter(self, timeout=None):
        return self.gate.acquire(True, timeout)

    def leave(self):
        self.gate.release()

    def free(self):
        return self.gate.get_value()
