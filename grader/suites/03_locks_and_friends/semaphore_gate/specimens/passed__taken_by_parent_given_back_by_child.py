"""Right: the parent takes a permit before each start, and the child gives it back after its visit."""

from multiprocessing import Process, Semaphore


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    gate = Semaphore(permits)
    processes = []
    for number in range(visitors):
        gate.acquire()
        process = Process(target=visit_and_leave, args=(gate, visit, number))
        process.start()
        processes.append(process)
    failed = 0
    for process in processes:
        process.join()
        failed += process.exitcode != 0
    if failed:
        raise RuntimeError(f"{failed} visits failed")


def visit_and_leave(gate, visit, number):
    try:
        visit(number)
    finally:
        gate.release()
