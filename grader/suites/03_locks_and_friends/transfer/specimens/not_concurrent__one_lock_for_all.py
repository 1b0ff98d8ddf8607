"""Wrong: one lock for the whole bank; transfers that have nothing in common wait for each other."""

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
    with locks[0]:
        if accounts[source] >= amount:
            accounts[source] -= amount
            accounts[target] += amount
