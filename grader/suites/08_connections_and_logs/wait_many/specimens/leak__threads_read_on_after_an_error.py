"""Raises what one thread met while the others go on reading: what comes later is theirs, not the caller's."""

import queue, threading


def merge(connections):
    q = queue.Queue()
    END = object()

    def read(i, c):
        while True:
            try:
                q.put((i, c.recv(), None))
            except EOFError:
                q.put((i, END, None))
                return
            except BaseException as e:
                q.put((i, None, e))
                return

    ts = [threading.Thread(target=read, args=x, daemon=True) for x in enumerate(connections)]
    for t in ts:
        t.start()
    out, n = [], len(ts)
    while n:
        i, m, e = q.get()
        if e:
            raise e
        if m is END:
            n -= 1
        else:
            out.append((i, m))
    return out
