"""Wrong: one condition for both sides and `notify()`, which may wake one who cannot go on instead of one who can.

Verdict: deadlock or race
"""

from multiprocessing import Array, Condition, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = Array("q", capacity, lock=False)
        self.count = Value("q", 0, lock=False)
        self.changed = Condition()

    def put(self, item):
        with self.changed:
            while self.count.value == self.capacity:
                self.changed.wait()
            self.items[self.count.value] = item
            self.count.value += 1
            self.changed.notify()

    def get(self):
        with self.changed:
            while self.count.value == 0:
                self.changed.wait()
            item = self.items[0]
            left = self.items[1 : self.count.value]
            self.items[: len(left)] = left
            self.count.value -= 1
            self.changed.notify()
            return item

    def __len__(self):
        with self.changed:
            return self.count.value
