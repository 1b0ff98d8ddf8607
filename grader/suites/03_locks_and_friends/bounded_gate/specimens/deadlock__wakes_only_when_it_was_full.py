"""Wrong: wakes somebody only for the first of several places that become free."""

from multiprocessing import Condition, Value
class ParkingLot:
    def __init__(self, places):
        self.places = places; self.n = Value("i", 0); self.c = Condition()
    def enter(self, timeout=None):
        with self.c:
            if not self.c.wait_for(lambda: self.n.value < self.places, timeout): return False
            self.n.value += 1
            return True
    def leave(self):
        with self.c:
            if self.n.value <= 0: raise ValueError
            was_full = self.n.value == self.places
            self.n.value -= 1
            if was_full: self.c.notify()
    def free(self): return self.places - self.n.value
