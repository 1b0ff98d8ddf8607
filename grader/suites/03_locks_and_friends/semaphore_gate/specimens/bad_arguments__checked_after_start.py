"""Wrong: `ValueError` for too few permits comes only after the visitors were started."""

from multiprocessing import Process, Semaphore


def run_gate(permits, visitors, visit):
    gate = Semaphore(max(permits, 1))
    processes = [Process(target=enter, args=(gate, visit, number)) for number in range(visitors)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if permits < 1:
        raise ValueError("permits must be at least 1")
    if any(process.exitcode for process in processes):
        raise RuntimeError("a visit failed")


def enter(gate, visit, number):
    with gate:
        visit(number)
