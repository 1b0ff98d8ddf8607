"""Long sleeps and time-outs cost nothing and change nothing."""

import time
from multiprocessing import Process, Queue


def work(queue):
    time.sleep(3600)
    queue.put("done")


if __name__ == "__main__":
    queue = Queue()
    worker = Process(target=work, args=(queue,))
    worker.start()
    started = time.monotonic()
    assert queue.get(timeout=7200) == "done"
    assert time.monotonic() - started >= 3600
    worker.join()
