"""Wrong: who waits looks again every few milliseconds instead of sleeping until something changes."""

import time
from multiprocessing import Array, Lock, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.ring = Array("q", capacity, lock=False)
        self.first = Value("q", 0, lock=False)
        self.count = Value("q", 0, lock=False)
        self.lock = Lock()

    def put(self, item):
        while True:
            with self.lock:
                if self.count.value < len(self.ring):
                    self.ring[(self.first.value + self.count.value) % len(self.ring)] = item
                    self.count.value += 1
                    return
            time.sleep(0.005)

    def get(self):
        while True:
            with self.lock:
                if self.count.value > 0:
                    item = self.ring[self.first.value]
                    self.first.value = (self.first.value + 1) % len(self.ring)
                    self.count.value -= 1
                    return item
            time.sleep(0.005)

    def __len__(self):
        with self.lock:
            return self.count.value
