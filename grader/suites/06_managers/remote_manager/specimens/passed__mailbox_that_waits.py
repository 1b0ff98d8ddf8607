"""Right: what is served is an object of its own that takes and gives many items in one call."""

import threading
import time
from multiprocessing import Process, SimpleQueue
from multiprocessing.managers import BaseManager


class Mailbox:
    def __init__(self):
        self.items = []
        self.news = threading.Condition()

    def put(self, items):
        with self.news:
            self.items += items
            self.news.notify_all()

    def take(self, count, timeout):
        end = time.monotonic() + timeout
        with self.news:
            while len(self.items) < count and self.news.wait(end - time.monotonic()):
                pass
            taken = self.items[:count]
            del self.items[:count]
            return taken


class Post(BaseManager):
    pass


def serve_queue(authkey):
    where = SimpleQueue()
    server = Process(target=serve, args=(bytes(authkey), where), daemon=True)
    server.start()
    address = where.get()
    where.close()
    return server, address


def serve(authkey, where):
    mailbox = Mailbox()
    Post.register("mailbox", lambda: mailbox)
    server = Post(("localhost", 0), authkey).get_server()
    where.put(server.address)
    server.serve_forever()


def connect(address, authkey):
    Post.register("mailbox")
    post = Post(tuple(address), authkey)
    post.connect()
    return post.mailbox()


def push(address, authkey, items):
    connect(address, authkey).put(list(items))


def pull(address, authkey, count, timeout):
    return connect(address, authkey).take(count, timeout)
