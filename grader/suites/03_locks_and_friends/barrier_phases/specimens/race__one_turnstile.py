"""Wrong: one turnstile for all phases; who is quick comes round and takes the turn of one who is slow.

Verdict: race or deadlock
"""

from multiprocessing import Process, Semaphore, Value
def party(n, count, sem, broken, step, me, phases):
    code = 0
    for phase in range(phases):
        try: step(me, phase)
        except Exception: broken.value = 1; code = 1
        with count.get_lock():
            count.value += 1
            if count.value == n:
                count.value = 0
                for _ in range(n): sem.release()
        sem.acquire()
        if broken.value: break
    raise SystemExit(code)
def run_phases(parties, phases, step):
    count, sem, broken = Value("i", 0), Semaphore(0), Value("b", 0)
    ps = [Process(target=party, args=(parties, count, sem, broken, step, i, phases)) for i in range(parties)]
    for p in ps: p.start()
    for p in ps: p.join()
    codes = [p.exitcode for p in ps]
    for p in ps: p.close()
    if any(codes): raise RuntimeError
