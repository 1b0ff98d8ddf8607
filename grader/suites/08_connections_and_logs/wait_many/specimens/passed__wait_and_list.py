"""Right: a list of those that are still open; the index is looked up in the caller's own."""

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
            else:
                found.append((connections.index(ready), message))
    return found
