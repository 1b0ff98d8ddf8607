"""Right: an executor of spawned workers, as many as there are transfers; locks come by the initializer."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

shared = {}


def remember(accounts, locks):
    shared.update(accounts=accounts, locks=locks)


def transfer(source, target, amount):
    if source == target:
        return
    accounts, locks = shared["accounts"], shared["locks"]
    for account in sorted((source, target)):
        locks[account].acquire()
    try:
        if accounts[source] >= amount:
            accounts[source] -= amount
            accounts[target] += amount
    finally:
        locks[source].release()
        locks[target].release()


def run_transfers(balances, transfers):
    if not transfers:
        return list(balances)
    context = get_context("spawn")
    accounts = context.RawArray("q", list(balances))
    locks = [context.Lock() for _ in balances]
    with ProcessPoolExecutor(len(transfers), context, remember, (accounts, locks)) as executor:
        futures = [executor.submit(transfer, *each) for each in transfers]
    for future in futures:
        future.result()
    return list(accounts)
