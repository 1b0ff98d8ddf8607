"""Wrong: once a connection is ready, it is read to its end, however long it then pauses."""

from multiprocessing.connection import wait


def merge(connections):
    found = []
    waiting = list(connections)
    while waiting:
        for ready in wait(waiting):
            try:
                while True:
                    found.append((connections.index(ready), ready.recv()))
            except EOFError:
                waiting.remove(ready)
    return found
