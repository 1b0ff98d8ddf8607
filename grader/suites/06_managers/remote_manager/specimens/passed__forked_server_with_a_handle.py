"""Right: a forked server, a handle for it, and a condition that waits in the server."""

import collections
import os
import signal
import threading
import time
from multiprocessing.managers import BaseManager


class _Box:
    def __init__(self):
        self.items = collections.deque()
        self.news = threading.Condition()

    def put(self, items):
        with self.news:
            self.items.extend(items)
            self.news.notify_all()

    def take(self, count, timeout):
        end = time.monotonic() + timeout
        with self.news:
            while len(self.items) < count and self.news.wait(max(0, end - time.monotonic())):
                pass
            return [self.items.popleft() for _ in range(min(count, len(self.items)))]


class _Handle:
    def __init__(self, pid):
        self.pid = pid

    def terminate(self):
        os.kill(self.pid, signal.SIGTERM)

    def join(self, timeout=None):
        os.waitpid(self.pid, 0)


class _Server(BaseManager):
    pass


class _Client(BaseManager):
    pass


_box = None


def _get_box():
    global _box
    if _box is None:
        _box = _Box()
    return _box


_Client.register("box")


def serve_queue(authkey):
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(r)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            box = _Box()
            _Server.register("box", callable=lambda: box)
            server = _Server(("127.0.0.1", 0), authkey).get_server()
            os.write(w, str(server.address[1]).encode())
            os.close(w)
            server.serve_forever()
        finally:
            os._exit(1)
    os.close(w)
    with open(r) as answer:
        port = int(answer.read())
    return _Handle(pid), ("127.0.0.1", port)


def _connect(address, authkey):
    client = _Client(address, authkey)
    client.connect()
    return client.box()


def push(address, authkey, items):
    _connect(address, authkey).put(list(items))


def pull(address, authkey, count, timeout):
    return _connect(address, authkey).take(count, timeout)
