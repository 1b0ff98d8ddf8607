"""Wrong: hears from every transfer over a queue and returns without joining the processes."""

from multiprocessing import Array, Lock, Process, SimpleQueue


def run_transfers(balances, transfers):
    accounts = Array("q", list(balances), lock=False)
    locks = [Lock() for _ in balances]
    done = SimpleQueue()
    processes = [Process(target=transfer, args=(accounts, locks, done, *each)) for each in transfers]
    for process in processes:
        process.start()
    for _ in processes:
        done.get()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a transfer failed")
    return list(accounts)


def transfer(accounts, locks, done, source, target, amount):
    if source != target:
        first, second = sorted((source, target))
        with locks[first], locks[second]:
            if accounts[source] >= amount:
                accounts[source] -= amount
                accounts[target] += amount
    done.put(True)
