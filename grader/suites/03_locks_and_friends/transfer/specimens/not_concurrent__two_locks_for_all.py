"""Wrong: the accounts share two locks by their number's parity, so disjoint transfers may wait for each other."""

from multiprocessing import Array, Lock, Process


def run_transfers(balances, transfers):
    accounts = Array("q", list(balances), lock=False)
    locks = [Lock() for _ in balances]
    processes = [Process(target=transfer, args=(accounts, locks, *each)) for each in transfers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a transfer failed")
    return list(accounts)


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    stripes = sorted({source % 2, target % 2})
    for stripe in stripes:
        locks[stripe].acquire()
    try:
        if accounts[source] >= amount:
            accounts[source] -= amount
            accounts[target] += amount
    finally:
        for stripe in stripes:
            locks[stripe].release()
