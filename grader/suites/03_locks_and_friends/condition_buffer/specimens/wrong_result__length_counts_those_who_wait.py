"""Wrong: the length counts what is asked for, not what is there."""

from multiprocessing import Array, Condition, Value
class BoundedBuffer:
    def __init__(self, capacity):
        self.c, self.cap, self.a, self.n, self.want = Condition(), capacity, Array("i", capacity, lock=False), Value("i", 0), Value("i", 0)
    def put(self, item):
        with self.c:
            self.want.value += 1
            while self.n.value == self.cap: self.c.wait()
            self.a[self.n.value] = item; self.n.value += 1
            self.c.notify_all()
    def get(self):
        with self.c:
            self.want.value -= 1
            while not self.n.value: self.c.wait()
            x = self.a[0]
            for i in range(self.n.value - 1): self.a[i] = self.a[i + 1]
            self.n.value -= 1
            self.c.notify_all()
            return x
    def __len__(self): return max(self.want.value, 0)
