"""Wrong: two semaphores count room and items, but nothing keeps two producers from the same place.

Verdict: race or wrong_result
"""

from multiprocessing import RawArray, RawValue, Semaphore


class BoundedBuffer:
    def __init__(self, capacity):
        self.ring = RawArray("q", capacity + 1)
        self.head = RawValue("q", 0)
        self.tail = RawValue("q", 0)
        self.room = Semaphore(capacity)
        self.items = Semaphore(0)

    def put(self, item):
        self.room.acquire()
        place = self.tail.value
        self.ring[place] = item
        self.tail.value = (place + 1) % len(self.ring)
        self.items.release()

    def get(self):
        self.items.acquire()
        place = self.head.value
        item = self.ring[place]
        self.head.value = (place + 1) % len(self.ring)
        self.room.release()
        return item

    def __len__(self):
        return self.items.get_value()
