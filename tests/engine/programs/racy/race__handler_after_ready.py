"""The child says that it is ready before it has installed its handler."""

import os
import signal
from multiprocessing import Process, Value


def serve(ready, stop):
    ready.value = 1
    signal.signal(signal.SIGTERM, lambda *_details: setattr(stop, "value", 1))
    while not stop.value:
        pass


if __name__ == "__main__":
    ready, stop = Value("i", 0), Value("i", 0, lock=False)
    server = Process(target=serve, args=(ready, stop))
    server.start()
    while not ready.value:
        pass
    os.kill(server.pid, signal.SIGTERM)
    server.join()
    assert server.exitcode == 0, server.exitcode
