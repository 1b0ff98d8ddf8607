"""Wrong: a transfer of just what is there is skipped."""

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
    with locks[first], locks[second]:
        if accounts[source] > amount:
            accounts[source] -= amount
            accounts[target] += amount
