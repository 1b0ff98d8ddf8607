"""Wrong: returns the messages sorted by connection, not as they came."""

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
    return sorted(found, key=lambda pair: pair[0])
