"""A signal that comes before the child's first line meets the handler that it has inherited."""

import os
import signal
import time
from multiprocessing import Process, Value

count = Value("i", 0)


def hear(*_details):
    count.value += 1


def wait():
    while not count.value:
        time.sleep(0.1)


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, hear)
    child = Process(target=wait)
    child.start()
    os.kill(child.pid, signal.SIGUSR1)
    child.join()
    assert (count.value, child.exitcode) == (1, 0)
