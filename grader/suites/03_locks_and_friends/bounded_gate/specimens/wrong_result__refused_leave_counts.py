"""Wrong: counts the place as free before it learns that nobody was inside."""

from multiprocessing import BoundedSemaphore, Value


class ParkingLot:
    def __init__(self, places):
        self.gate = BoundedSemaphore(places)
        self.count = Value("i", places)

    def enter(self, timeout=None):
        if not self.gate.acquire(timeout=timeout):
            return False
        with self.count.get_lock():
            self.count.value -= 1
        return True

    def leave(self):
        with self.count.get_lock():
            self.count.value += 1
        self.gate.release()

    def free(self):
        return self.count.value
