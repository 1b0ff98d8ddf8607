"""Takes the errors that unpickling usually raises for the end of the connection."""

from multiprocessing.connection import wait


def merge(connections):
    left = {c: i for i, c in enumerate(connections)}
    out = []
    while left:
        for c in wait(list(left)):
            try:
                m = c.recv()
            except (EOFError, AttributeError, ValueError, TypeError):
                del left[c]
                continue
            out.append((left[c], m))
    return out
