"""Wrong: `leave` makes room and tells nobody.

Verdict: deadlock or timeout
"""

from multiprocessing import Condition, Value


class ParkingLot:
    def __init__(self, places):
        self.places = places
        self.count = Value("i", places, lock=False)
        self.changed = Condition()

    def enter(self, timeout=None):
        with self.changed:
            if not self.changed.wait_for(lambda: self.count.value > 0, timeout):
                return False
            self.count.value -= 1
            return True

    def leave(self):
        with self.changed:
            if self.count.value == self.places:
                raise ValueError("nobody is inside")
            self.count.value += 1

    def free(self):
        with self.changed:
            return self.count.value
