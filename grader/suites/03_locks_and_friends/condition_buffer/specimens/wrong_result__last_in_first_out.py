"""Wrong: a stack; what was put last is got first."""

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
            self.changed.notify_all()

    def get(self):
        with self.changed:
            while self.count.value == 0:
                self.changed.wait()
            self.count.value -= 1
            item = self.items[self.count.value]
            self.changed.notify_all()
            return item

    def __len__(self):
        with self.changed:
            return self.count.value
