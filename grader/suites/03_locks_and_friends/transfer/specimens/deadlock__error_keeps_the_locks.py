"""Wrong: a transfer that fails keeps its locks, and the others wait for ever.

Verdict: deadlock or timeout
"""

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
    first, second = sorted((source, target))
    locks[first].acquire()
    locks[second].acquire()
    if accounts[source] >= amount:
        accounts[source] -= amount
        accounts[target] += amount
    locks[second].release()
    locks[first].release()
