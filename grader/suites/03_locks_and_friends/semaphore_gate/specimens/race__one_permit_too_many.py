"""Wrong: the gate is one wider than it should be.

Verdict: race or wrong_result
"""

from multiprocessing import Process, Semaphore


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    gate = Semaphore(permits + 1)
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
