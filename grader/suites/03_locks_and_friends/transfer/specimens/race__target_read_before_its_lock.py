"""Wrong: reads the target's balance before it has the second lock.

Verdict: race or wrong_result
"""

from multiprocessing import Array, Process, Lock
def work(acc, locks, s, t, a):
    if s == t: return
    with locks[min(s, t)]:
        there = acc[t]
        with locks[max(s, t)]:
            if acc[s] >= a:
                acc[s] -= a; acc[t] = there + a
def run_transfers(balances, transfers):
    acc = Array("q", list(balances), lock=False)
    locks = [Lock() for _ in balances]
    ps = [Process(target=work, args=(acc, locks, s, t, a)) for s, t, a in transfers]
    for p in ps: p.start()
    for p in ps: p.join()
    codes = [p.exitcode for p in ps]
    for p in ps: p.close()
    if any(codes): raise RuntimeError
    return list(acc)
