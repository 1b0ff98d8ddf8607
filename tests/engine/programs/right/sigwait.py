"""The signal is blocked before it can come, and waited for."""

import os
import signal
from multiprocessing import Process, Value


def wait_for_signal(ready):
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    ready.value = 1
    assert signal.sigwait({signal.SIGUSR1}) == signal.SIGUSR1


if __name__ == "__main__":
    ready = Value("i", 0)
    waiter = Process(target=wait_for_signal, args=(ready,))
    waiter.start()
    while not ready.value:
        pass
    os.kill(waiter.pid, signal.SIGUSR1)
    waiter.join()
    assert waiter.exitcode == 0
