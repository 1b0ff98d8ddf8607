"""Wrong: tags with the place among those still open, which shrinks.

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
                waiting.remove(ready)
            else:
                found.append((waiting.index(ready), message))
    return found
