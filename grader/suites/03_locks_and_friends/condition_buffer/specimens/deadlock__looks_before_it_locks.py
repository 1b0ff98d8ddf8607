"""Wrong: looks at the count without the lock and then waits; the notification may have come in between.

Verdict: deadlock or race or wrong_result
"""

from multiprocessing import Condition, Lock, RawArray, RawValue


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.ring = RawArray("q", capacity)
        self.first = RawValue("q", 0)
        self.count = RawValue("q", 0)
        lock = Lock()
        self.not_full = Condition(lock)
        self.not_empty = Condition(lock)

    def put(self, item):
        while self.count.value == self.capacity:
            with self.not_full:
                self.not_full.wait()
        with self.not_full:
            self.ring[(self.first.value + self.count.value) % self.capacity] = item
            self.count.value += 1
            self.not_empty.notify()

    def get(self):
        while self.count.value == 0:
            with self.not_empty:
                self.not_empty.wait()
        with self.not_empty:
            item = self.ring[self.first.value]
            self.first.value = (self.first.value + 1) % self.capacity
            self.count.value -= 1
            self.not_full.notify()
            return item

    def __len__(self):
        return self.count.value
