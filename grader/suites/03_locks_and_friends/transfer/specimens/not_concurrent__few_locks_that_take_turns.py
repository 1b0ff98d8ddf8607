"""Wrong: three locks that the accounts share by turns; disjoint transfers wait for each other."""

from multiprocessing import Array, Process, Lock
def work(acc, locks, s, t, a):
    if s == t: return
    ks = sorted({s % 3, t % 3})
    for k in ks: locks[k].acquire()
    try:
        if acc[s] >= a:
            acc[s] -= a; acc[t] += a
    finally:
        for k in ks: locks[k].release()
def run_transfers(balances, transfers):
    acc = Array("q", list(balances), lock=False)
    locks = [Lock() for _ in range(3)]
    ps = [Process(target=work, args=(acc, locks, s, t, a)) for s, t, a in transfers]
    for p in ps: p.start()
    for p in ps: p.join()
    codes = [p.exitcode for p in ps]
    for p in ps: p.close()
    if any(codes): raise RuntimeError
    return list(acc)
