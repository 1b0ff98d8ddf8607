"""Wrong: asks all connections every few milliseconds."""

import time


def merge(connections):
    found = []
    waiting = dict(enumerate(connections))
    while waiting:
        for index, connection in list(waiting.items()):
            try:
                while connection.poll():
                    found.append((index, connection.recv()))
            except EOFError:
                del waiting[index]
        time.sleep(0.005)
    return found
