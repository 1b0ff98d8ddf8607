"""Wrong: every process makes a semaphore of its own, and each finds its own gate open.

Verdict: race or wrong_result
"""

from multiprocessing import Process, Semaphore


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    processes = [Process(target=enter, args=(permits, visit, number)) for number in range(visitors)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a visit failed")


def enter(permits, visit, number):
    gate = Semaphore(permits)
    with gate:
        visit(number)
