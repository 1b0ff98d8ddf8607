"""Right: the semaphore and the list of errors live in a manager."""

from multiprocessing import Manager, Process


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    with Manager() as manager:
        gate = manager.BoundedSemaphore(permits)
        errors = manager.list()
        processes = [Process(target=enter, args=(gate, errors, visit, number)) for number in range(visitors)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if len(errors):
            raise RuntimeError("; ".join(errors))


def enter(gate, errors, visit, number):
    gate.acquire()
    try:
        visit(number)
    except BaseException as error:
        errors.append(f"visitor {number}: {error!r}")
    finally:
        gate.release()
