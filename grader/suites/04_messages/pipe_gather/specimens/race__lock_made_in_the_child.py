"""Every child makes a lock of its own, which keeps nobody out of the pipe they all write into.

Verdict: race or crash or wrong_result or deadlock
"""

import multiprocessing as mp

def _run(i, job, r, w):
    r.close()
    lock = mp.Lock()
    result = job()
    with lock:
        w.send((i, result))

def gather(jobs):
    r, w = mp.Pipe(False)
    ps = [mp.Process(target=_run, args=(i, j, r, w)) for i, j in enumerate(jobs)]
    for p in ps: p.start()
    w.close()
    out = [None] * len(ps)
    with r:
        try:
            while True:
                i, v = r.recv()
                out[i] = v
        except EOFError:
            pass
    for p in ps: p.join()
    return out
