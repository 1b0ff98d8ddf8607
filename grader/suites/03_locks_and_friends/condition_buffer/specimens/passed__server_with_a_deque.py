"""Right: a manager's server holds a deque under a `threading.Condition`; every caller has a thread of it."""

import threading
from collections import deque
from multiprocessing.managers import BaseManager


class Store:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = deque()
        self.changed = threading.Condition()

    def put(self, item):
        with self.changed:
            self.changed.wait_for(lambda: len(self.items) < self.capacity)
            self.items.append(item)
            self.changed.notify_all()

    def get(self):
        with self.changed:
            self.changed.wait_for(lambda: len(self.items) > 0)
            self.changed.notify_all()
            return self.items.popleft()

    def size(self):
        return len(self.items)


class StoreManager(BaseManager):
    pass


StoreManager.register("Store", Store)


class BoundedBuffer:
    def __init__(self, capacity):
        self.manager = StoreManager()
        self.manager.start()
        self.store = self.manager.Store(capacity)

    def put(self, item):
        self.store.put(item)

    def get(self):
        return self.store.get()

    def __len__(self):
        return self.store.size()

    def __getstate__(self):
        return {"store": self.store}
