"""Wrong: what is registered makes a new queue for everybody who asks."""

import multiprocessing
import queue
import time
from multiprocessing.managers import BaseManager


class QueueManager(BaseManager):
    pass


items = queue.Queue()


def get_items():
    return items


QueueManager.register("get_items", callable=queue.Queue)


def serve_queue(authkey):
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=serve, args=(authkey, sender))
    process.start()
    sender.close()
    address = receiver.recv()
    receiver.close()
    return process, address


def serve(authkey, sender):
    server = QueueManager(address=("127.0.0.1", 0), authkey=authkey).get_server()
    sender.send(server.address)
    server.serve_forever()


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
