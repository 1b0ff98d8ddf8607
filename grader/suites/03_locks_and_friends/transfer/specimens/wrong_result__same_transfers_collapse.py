"""Wrong: the processes are kept in a dictionary keyed by the transfer, so two equal transfers, say (0, 1,
5) twice, are carried out once.
"""

from __future__ import annotations

from multiprocessing import Lock, Process, RawArray


def _transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    first, second = sorted((source, target))
    with locks[first], locks[second]:
        if amount <= accounts[source]:
            accounts[source] -= amount
            accounts[target] += amount


def run_transfers(balances, transfers):
    if not transfers:
        return list(balances)
    accounts = RawArray("q", list(balances))
    locks = [Lock() for _ in balances]
    processes = {tuple(t): Process(target=_transfer, args=(accounts, locks, *t)) for t in transfers}
    for process in processes.values():
        process.start()
    for process in processes.values():
        process.join()
    failed = [transfer for transfer, process in processes.items() if process.exitcode]
    if failed:
        raise RuntimeError(f"failed: {failed}")
    return list(accounts)
