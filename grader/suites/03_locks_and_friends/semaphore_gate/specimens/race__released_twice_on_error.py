"""Wrong: a visit that raises gives its permit back twice, and from then on one too many may enter.

Verdict: race or wrong_result
"""

from multiprocessing import Process, Semaphore


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    gate = Semaphore(permits)
    processes = [Process(target=enter, args=(gate, visit, number)) for number in range(visitors)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a visit failed")


def enter(gate, visit, number):
    gate.acquire()
    try:
        visit(number)
    except Exception:
        gate.release()
        raise
    finally:
        gate.release()
