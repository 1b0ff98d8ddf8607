"""Wrong: takes from the source under its lock, lets go, and only then gives to the target under its own.

No deadlock and no money lost, but in between the money is nowhere: a transfer from the source and one from
the target may both be refused, which no order explains.
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
    with locks[source]:
        covered = accounts[source] >= amount
        if covered:
            accounts[source] -= amount
    if covered:
        with locks[target]:
            accounts[target] += amount
