"""The first child makes the file and the second waits until it is there; it may be an older one, emptied later.

Verdict: race or wrong_result
"""

import os, time
from multiprocessing import Process


def _half(s, d, lo, hi, first):
    while not first and not os.path.exists(d):
        time.sleep(0.001)
    with open(s, "rb") as i, open(d, "wb" if first else "r+b") as o:
        i.seek(lo)
        o.seek(lo)
        while lo < hi:
            b = i.read(min(1 << 16, hi - lo))
            o.write(b)
            lo += len(b)


def copy_halves(source, destination):
    with open(source, "rb") as f:
        size = f.seek(0, 2)
    d = os.path.dirname(os.path.abspath(destination))
    if not os.access(d, os.W_OK) or os.path.isdir(destination):
        raise OSError
    ps = [
        Process(target=_half, args=(source, destination, *r))
        for r in ((0, size // 2, True), (size // 2, size, False))
    ]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    if any(p.exitcode for p in ps):
        if os.path.exists(destination):
            os.unlink(destination)
        raise OSError
