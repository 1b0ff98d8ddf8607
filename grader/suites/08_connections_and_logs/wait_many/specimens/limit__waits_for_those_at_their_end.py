"""Wrong: goes on waiting for connections that are at their end, which are always ready: the loop spins.

Verdict: limit or timeout
"""

from multiprocessing.connection import wait


def merge(connections):
    found = []
    ended = set()
    while len(ended) < len(connections):
        for ready in wait(connections):
            try:
                message = ready.recv()
            except EOFError:
                ended.add(ready)
            else:
                found.append((connections.index(ready), message))
    return found
