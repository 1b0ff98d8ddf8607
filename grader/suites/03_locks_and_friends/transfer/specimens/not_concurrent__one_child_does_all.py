"""Wrong: one child process carries out all transfers, one after the other."""

from multiprocessing import Array, Process


def run_transfers(balances, transfers):
    accounts = Array("q", list(balances))
    process = Process(target=transfer_all, args=(accounts, transfers))
    process.start()
    process.join()
    if process.exitcode:
        raise RuntimeError("a transfer failed")
    return list(accounts)


def transfer_all(accounts, transfers):
    for source, target, amount in transfers:
        if source != target and accounts[source] >= amount:
            accounts[source] -= amount
            accounts[target] += amount
