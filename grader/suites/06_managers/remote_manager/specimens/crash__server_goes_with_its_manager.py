"""Wrong: the manager is garbage when the call returns, and its finalizer shuts the server down.

Verdict: crash or wrong_result
"""

import queue
import time
from multiprocessing.managers import BaseManager


class QueueManager(BaseManager):
    pass


items = queue.Queue()


def get_items():
    return items


QueueManager.register("get_items", callable=get_items)


def serve_queue(authkey):
    manager = QueueManager(("127.0.0.1", 0), authkey)
    manager.start()
    return manager._process, manager.address


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
