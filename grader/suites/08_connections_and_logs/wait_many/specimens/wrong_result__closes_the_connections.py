"""Wrong: closes connections that are the caller's."""

from multiprocessing.connection import wait


def merge(connections):
    found = []
    waiting = list(connections)
    while waiting:
        for ready in wait(waiting):
            try:
                message = ready.recv()
            except EOFError:
                waiting.remove(ready)
                ready.close()
            else:
                found.append((connections.index(ready), message))
    return found
