"""Both send one large list into the same end of a pipe, without a lock.

Verdict: race or crash or wrong_result or deadlock
"""

from multiprocessing import Process, Pipe

def _p(kind, numbers, w, r):
    r.close()
    w.send([n * n if kind else -n for n in numbers])

def squares_and_negatives(numbers):
    r, w = Pipe(False)
    ps = [Process(target=_p, args=(k, numbers, w, r)) for k in (0, 1)]
    for p in ps: p.start()
    w.close()
    out = r.recv() + r.recv()
    for p in ps: p.join()
    r.close()
    return out
