"""Wrong: one lock for all accounts, and the workers reckon with numbers made of the amounts before."""

from multiprocessing import Array, Process
def work(acc, s, t, a):
    a = int(str(a))
    with acc.get_lock():
        if s != t and acc[s] >= a:
            acc[s] -= a; acc[t] += a
def run_transfers(balances, transfers):
    acc = Array("q", list(balances))
    ps = [Process(target=work, args=(acc, s, t, int(str(a)))) for s, t, a in transfers]
    for p in ps: p.start()
    for p in ps: p.join()
    codes = [p.exitcode for p in ps]
    for p in ps: p.close()
    if any(codes): raise RuntimeError
    return acc[:]
