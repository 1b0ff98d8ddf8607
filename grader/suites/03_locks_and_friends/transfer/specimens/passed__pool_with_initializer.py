"""Right: a pool with a worker per transfer; accounts, which are `Value`s, give their own locks."""

from multiprocessing import Pool, Value


def take_accounts(shared):
    global accounts
    accounts = shared


def transfer(order):
    source, target, amount = order
    if source == target:
        return
    low, high = min(source, target), max(source, target)
    with accounts[low].get_lock():
        with accounts[high].get_lock():
            left = accounts[source].value - amount
            if left >= 0:
                accounts[source].value = left
                accounts[target].value += amount


def run_transfers(balances, transfers):
    shared = [Value("q", balance) for balance in balances]
    if transfers:
        with Pool(len(transfers), take_accounts, (shared,)) as pool:
            pool.map(transfer, transfers, chunksize=1)
            pool.close()
            pool.join()
    return [account.value for account in shared]
