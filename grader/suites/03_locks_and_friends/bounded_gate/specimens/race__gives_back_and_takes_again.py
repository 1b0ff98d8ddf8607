"""Wrong: a refused leave gives a place back and takes it again; between the two there is one too many.

Verdict: race or deadlock
"""

from multiprocessing import Semaphore
class ParkingLot:
    def __init__(self, places): self.places = places; self.s = Semaphore(places)
    def enter(self, timeout=None): return self.s.acquire(timeout=timeout)
    def leave(self):
        self.s.release()
        if self.s.get_value() > self.places:
            self.s.acquire(); raise ValueError
    def free(self): return self.s.get_value()
