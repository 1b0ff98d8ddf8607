"""Right: semaphores count room and items, and one lock guards the ring."""

from multiprocessing import Lock, RawArray, RawValue, Semaphore


class BoundedBuffer:
    def __init__(self, capacity):
        self.ring = RawArray("i", capacity)
        self.head = RawValue("I", 0)
        self.tail = RawValue("I", 0)
        self.room = Semaphore(capacity)
        self.items = Semaphore(0)
        self.lock = Lock()

    def put(self, item):
        self.room.acquire()
        with self.lock:
            self.ring[self.tail.value] = item
            self.tail.value = (self.tail.value + 1) % len(self.ring)
        self.items.release()

    def get(self):
        self.items.acquire()
        with self.lock:
            item = self.ring[self.head.value]
            self.head.value = (self.head.value + 1) % len(self.ring)
        self.room.release()
        return item

    def __len__(self):
        return self.items.get_value()
