"""Wrong: fewer than one permit is taken for one instead of being refused."""

from multiprocessing import Process, Semaphore


def run_gate(permits, visitors, visit):
    gate = Semaphore(max(1, permits))
    processes = [Process(target=enter, args=(gate, visit, number)) for number in range(visitors)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a visit failed")


def enter(gate, visit, number):
    with gate:
        visit(number)
