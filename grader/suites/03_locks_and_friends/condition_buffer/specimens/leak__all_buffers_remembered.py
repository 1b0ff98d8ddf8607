"""Wrong: every buffer is remembered for ever, and with it its semaphores."""

from multiprocessing import Condition, Lock, RawArray, RawValue


made = []


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.ring = RawArray("q", capacity)
        self.first = RawValue("q", 0)
        self.count = RawValue("q", 0)
        lock = Lock()
        made.append(self)
        self.not_full = Condition(lock)
        self.not_empty = Condition(lock)

    def put(self, item):
        with self.not_full:
            while self.count.value == self.capacity:
                self.not_full.wait()
            self.ring[(self.first.value + self.count.value) % self.capacity] = item
            self.count.value += 1
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while self.count.value == 0:
                self.not_empty.wait()
            item = self.ring[self.first.value]
            self.first.value = (self.first.value + 1) % self.capacity
            self.count.value -= 1
            self.not_full.notify()
            return item

    def __len__(self):
        return self.count.value
