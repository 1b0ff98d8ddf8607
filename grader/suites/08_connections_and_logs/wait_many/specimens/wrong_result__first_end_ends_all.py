"""Wrong: returns when the first connection comes to its end.

Verdict: wrong_result or race
"""

from multiprocessing.connection import wait


def merge(connections):
    found = []
    waiting = list(connections)
    while waiting:
        for ready in wait(waiting):
            try:
                message = ready.recv()
            except EOFError:
                return found
            else:
                found.append((connections.index(ready), message))
    return found
