"""Wrong: asks a plain semaphore whether anybody is inside, and then releases; another may leave in between.

Verdict: race or wrong_result
"""

from multiprocessing import Semaphore


class ParkingLot:
    def __init__(self, places):
        self.places = places
        self.gate = Semaphore(places)

    def enter(self, timeout=None):
        return self.gate.acquire(timeout=timeout)

    def leave(self):
        if self.gate.get_value() >= self.places:
            raise ValueError("nobody is inside")
        self.gate.release()

    def free(self):
        return self.gate.get_value()
