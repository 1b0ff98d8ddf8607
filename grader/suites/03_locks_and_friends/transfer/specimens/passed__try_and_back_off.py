"""Right: takes the source's lock, tries the target's, and lets go of both where that is taken."""

import random
import time
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
    while True:
        with locks[source]:
            if locks[target].acquire(block=False):
                try:
                    if amount <= accounts[source]:
                        accounts[source] = accounts[source] - amount
                        accounts[target] = accounts[target] + amount
                    return
                finally:
                    locks[target].release()
        time.sleep(random.random() / 100)
