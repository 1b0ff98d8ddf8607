"""Right: one byte in a pipe per free place, read under a lock after a `select` with what is left of the time."""

import array
import fcntl
import multiprocessing
import os
import select
import termios
import time


class ParkingLot:
    def __init__(self, places):
        self.places = places
        self.lock = multiprocessing.Lock()
        self.reading, self.writing = os.pipe()
        os.write(self.writing, b"." * places)

    def enter(self, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while True:
            left = None if end is None else max(0, end - time.monotonic())
            ready, _, _ = select.select([self.reading], [], [], left)
            if not ready:
                return False
            with self.lock:
                if self.waiting() > 0:
                    os.read(self.reading, 1)
                    return True

    def leave(self):
        with self.lock:
            if self.waiting() == self.places:
                raise ValueError("nobody is inside")
            os.write(self.writing, b".")

    def free(self):
        return self.waiting()

    def waiting(self):
        count = array.array("i", [0])
        fcntl.ioctl(self.reading, termios.FIONREAD, count)
        return count[0]

    def __del__(self):
        os.close(self.reading)
        os.close(self.writing)
