"""With every process that dies the whole time-out begins anew."""

import multiprocessing as mp
from multiprocessing.connection import wait

def _child(q, w):
    w.send(q())

def first_answer(questions, timeout):
    race = {}
    for q in questions:
        r, w = mp.Pipe(False)
        p = mp.Process(target=_child, args=(q, w), daemon=True); p.start(); w.close()
        race[r] = p
    try:
        pending = list(race)
        while pending:
            ready = wait(pending, timeout)
            if not ready: raise TimeoutError
            for r in ready:
                try: return r.recv()
                except EOFError: pending.remove(r)
        raise TimeoutError
    finally:
        for p in race.values(): p.kill()
        for r, p in race.items(): p.join(); r.close()
