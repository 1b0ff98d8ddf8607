"""Wrong: takes one message of each connection and drops the rest.

Verdict: wrong_result or crash or deadlock
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
                waiting.remove(ready)
            else:
                found.append((connections.index(ready), message))
                waiting.remove(ready)
    return found
