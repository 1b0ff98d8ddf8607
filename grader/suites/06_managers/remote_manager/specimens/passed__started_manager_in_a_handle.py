"""Right: a started manager, kept alive by the handle that can stop it."""

import queue
import time
from multiprocessing.managers import BaseManager


class QueueManager(BaseManager):
    pass


items = queue.Queue()


def get_items():
    return items


QueueManager.register("get_items", callable=get_items)


class Handle:
    def __init__(self, manager):
        self.manager = manager

    def terminate(self):
        self.manager.shutdown()

    def join(self, timeout=None):
        pass


def serve_queue(authkey):
    manager = QueueManager(("127.0.0.1", 0), authkey)
    manager.start()
    return Handle(manager), manager.address


def connect(address, authkey):
    manager = QueueManager(address=address, authkey=authkey)
    manager.connect()
    return manager.get_items()


def push(address, authkey, items):
    served = connect(address, authkey)
    for item in items:
        served.put(item)


def pull(address, authkey, count, timeout):
    served = connect(address, authkey)
    end = time.monotonic() + timeout
    taken = []
    while len(taken) < count:
        try:
            taken.append(served.get(True, max(0, end - time.monotonic())))
        except queue.Empty:
            break
    return taken
