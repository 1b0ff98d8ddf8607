"""The parent sleeps and hopes that the child is done."""

import time
from multiprocessing import Process, Value


def work(done):
    done.value = 1


if __name__ == "__main__":
    done = Value("i", 0)
    worker = Process(target=work, args=(done,))
    worker.start()
    time.sleep(0.5)
    assert done.value == 1
    worker.join()
