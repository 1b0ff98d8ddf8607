"""Wrong: waits for a place while it holds the lock that `leave` needs.

Verdict: deadlock or timeout
"""

from multiprocessing import Lock, Semaphore, Value


class ParkingLot:
    def __init__(self, places):
        self.gate = Semaphore(places)
        self.lock = Lock()
        self.inside = Value("i", 0, lock=False)

    def enter(self, timeout=None):
        with self.lock:
            if not self.gate.acquire(timeout=timeout):
                return False
            self.inside.value += 1
            return True

    def leave(self):
        with self.lock:
            if self.inside.value == 0:
                raise ValueError("nobody is inside")
            self.inside.value -= 1
            self.gate.release()

    def free(self):
        return self.gate.get_value()
