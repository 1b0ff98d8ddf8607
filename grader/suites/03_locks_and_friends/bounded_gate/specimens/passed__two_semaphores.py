"""Right: one semaphore counts free places, the other those taken."""

import multiprocessing


class ParkingLot:
    def __init__(self, places):
        self.free_places = multiprocessing.Semaphore(places)
        self.taken_places = multiprocessing.Semaphore(0)

    def enter(self, timeout=None):
        inside = self.free_places.acquire(timeout=timeout)
        if inside:
            self.taken_places.release()
        return inside

    def leave(self):
        if not self.taken_places.acquire(block=False):
            raise ValueError("nobody is inside")
        self.free_places.release()

    def free(self):
        return self.free_places.get_value()
