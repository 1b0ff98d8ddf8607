"""Wrong: visitors come in batches of `permits`, and a free permit waits until the whole batch has left."""

from multiprocessing import Process


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    processes = [Process(target=visit, args=(number,)) for number in range(visitors)]
    for first in range(0, visitors, permits):
        batch = processes[first : first + permits]
        for process in batch:
            process.start()
        for process in batch:
            process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a visit failed")
