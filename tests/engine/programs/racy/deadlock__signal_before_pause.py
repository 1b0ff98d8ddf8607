"""The handler may run between the look at the flag and the pause, which then waits for good."""

import os
import signal
from multiprocessing import Process, Value


def wait_for_signal(ready):
    seen = []
    signal.signal(signal.SIGUSR1, lambda *_details: seen.append(1))
    ready.value = 1
    while not seen:
        signal.pause()


if __name__ == "__main__":
    ready = Value("i", 0)
    waiter = Process(target=wait_for_signal, args=(ready,))
    waiter.start()
    while not ready.value:
        pass
    os.kill(waiter.pid, signal.SIGUSR1)
    waiter.join()
