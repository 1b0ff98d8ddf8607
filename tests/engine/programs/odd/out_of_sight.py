"""A child waits for a descriptor in a call that nobody hooks."""

import os
import select
from multiprocessing import Process


def wait(reader):
    with select.epoll() as poll:
        poll.register(reader, select.EPOLLIN)
        poll.poll()


if __name__ == "__main__":
    reader, writer = os.pipe()
    waiter = Process(target=wait, args=(reader,))
    waiter.start()
    os.write(writer, b"x")
    waiter.join()
