"""Wrong: a lock per account, but only two transfers at a time are let in."""

from multiprocessing import Array, Process, Lock, Semaphore
def work(acc, gate, locks, s, t, a):
    if s == t: return
    with gate, locks[min(s, t)], locks[max(s, t)]:
            if acc[s] >= a:
                acc[s] -= a; acc[t] += a
def run_transfers(balances, transfers):
    acc = Array("q", list(balances), lock=False)
    locks = [Lock() for _ in balances]
    gate = Semaphore(2)
    ps = [Process(target=work, args=(acc, gate, locks, s, t, a)) for s, t, a in transfers]
    for p in ps: p.start()
    for p in ps: p.join()
    codes = [p.exitcode for p in ps]
    for p in ps: p.close()
    if any(codes): raise RuntimeError
    return list(acc)
