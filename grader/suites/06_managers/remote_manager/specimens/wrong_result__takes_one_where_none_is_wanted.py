"""Wrong: takes an item also when none is asked for."""

import queue
import time
from multiprocessing import Pipe, Process
from multiprocessing.managers import SyncManager


class _Manager(SyncManager):
    pass


_the_queue = queue.Queue()


def _get():
    return _the_queue


_Manager.register("the_queue", callable=_get)


def _serve(authkey, pipe):
    server = _Manager(("127.0.0.1", 0), authkey).get_server()
    pipe.send(server.address)
    pipe.close()
    server.serve_forever()


def serve_queue(authkey):
    here, there = Pipe(False)
    process = Process(target=_serve, args=(authkey, there), name="queue server")
    process.start()
    there.close()
    with here:
        address = here.recv()
    return process, tuple(address)


def push(address, authkey, items):
    manager = _Manager(tuple(address), authkey)
    manager.connect()
    q = manager.the_queue()
    for item in items:
        q.put(item)


def pull(address, authkey, count, timeout):
    end = time.monotonic() + timeout
    manager = _Manager(tuple(address), authkey)
    manager.connect()
    q = manager.the_queue()
    got = []
    while True:
        try:
            got.append(q.get(True, max(0.0, end - time.monotonic())))
        except queue.Empty:
            break
        if len(got) >= count:
            break
    return got
