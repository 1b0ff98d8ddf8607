"""Where one question raises, those that still think are left running."""

import multiprocessing as mp, time
from multiprocessing.connection import wait

def _child(q, w):
    try: w.send((1, q()))
    except Exception as e: w.send((0, str(e)))

def first_answer(questions, timeout):
    race = {}
    for q in questions:
        r, w = mp.Pipe(False)
        p = mp.Process(target=_child, args=(q, w), daemon=True); p.start(); w.close()
        race[r] = p
    ready = wait(list(race), timeout)
    value = error = None
    for r in ready[:1]:
        try: good, value = r.recv()
        except EOFError: raise RuntimeError("died")
        if not good: raise RuntimeError(value)
    for p in race.values(): p.kill()
    for r, p in race.items(): p.join(); r.close()
    if not ready: raise TimeoutError
    return value
