"""Wrong: takes a moment without messages for the end.

Verdict: wrong_result or race or limit
"""

from multiprocessing.connection import wait


def merge(connections):
    found = []
    waiting = list(connections)
    while waiting:
        all_ready = wait(waiting, timeout=0.2)
        if not all_ready:
            break
        for ready in all_ready:
            try:
                message = ready.recv()
            except EOFError:
                waiting.remove(ready)
            else:
                found.append((connections.index(ready), message))
    return found
