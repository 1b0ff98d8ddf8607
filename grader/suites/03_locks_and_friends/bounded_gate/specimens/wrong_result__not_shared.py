"""Wrong: counts in an attribute, of which every process has its own copy."""

import threading


class ParkingLot:
    def __init__(self, places):
        self.places = places
        self.count = places
        self.changed = threading.Condition()

    def enter(self, timeout=None):
        with self.changed:
            if not self.changed.wait_for(lambda: self.count > 0, timeout):
                return False
            self.count -= 1
            return True

    def leave(self):
        with self.changed:
            if self.count == self.places:
                raise ValueError("nobody is inside")
            self.count += 1
            self.changed.notify()

    def free(self):
        return self.count
