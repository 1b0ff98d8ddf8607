"""Wrong: who is woken does not look again whether the place is still there.

Verdict: race or wrong_result or deadlock
"""

from multiprocessing import Condition, Value


class ParkingLot:
    def __init__(self, places):
        self.places = places
        self.count = Value("i", places, lock=False)
        self.changed = Condition()

    def enter(self, timeout=None):
        with self.changed:
            if self.count.value <= 0 and not self.changed.wait(timeout):
                return False
            self.count.value -= 1
            return True

    def leave(self):
        with self.changed:
            if self.count.value == self.places:
                raise ValueError("nobody is inside")
            self.count.value += 1
            self.changed.notify()

    def free(self):
        with self.changed:
            return self.count.value
