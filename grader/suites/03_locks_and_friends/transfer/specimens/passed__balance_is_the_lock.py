"""Right: each account is a pipe with its balance in it; who has read it has the account, until it writes."""

import os, struct
from multiprocessing import get_context
ctx = get_context("fork")
def take(pipe): return struct.unpack("q", os.read(pipe[0], 8))[0]
def give(pipe, v): os.write(pipe[1], struct.pack("q", v))
def work(pipes, source, target, amount):
    if source == target: return
    lo, hi = min(source, target), max(source, target)
    a = take(pipes[lo])
    try:
        b = take(pipes[hi])
        try:
            have = {lo: a, hi: b}
            if have[source] >= amount:
                na, nb = (a - amount, b + amount) if source == lo else (a + amount, b - amount)
                a, b = na, nb
        finally:
            give(pipes[hi], b)
    finally:
        give(pipes[lo], a)
def run_transfers(balances, transfers):
    pipes = []
    procs = []
    try:
        for b in balances:
            pipes.append(os.pipe()); give(pipes[-1], b)
        for t in transfers:
            p = ctx.Process(target=work, args=(pipes, *t)); p.start(); procs.append(p)
        for p in procs: p.join()
        if any(p.exitcode for p in procs): raise RuntimeError("worker failed")
        return [take(p) for p in pipes]
    finally:
        for p in procs:
            p.join(); p.close()
        for r, w in pipes: os.close(r); os.close(w)
