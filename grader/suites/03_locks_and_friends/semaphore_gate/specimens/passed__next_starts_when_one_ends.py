"""Right: no semaphore; the parent keeps at most `permits` visitors alive and starts the next as one ends."""

from multiprocessing import Process
from multiprocessing.connection import wait


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    alive = {}
    failed = []
    for number in range(visitors):
        if len(alive) == permits:
            let_one_out(alive, failed)
        process = Process(target=visit, args=(number,), name=f"visitor {number}")
        process.start()
        alive[process.sentinel] = process
    while alive:
        let_one_out(alive, failed)
    if failed:
        raise RuntimeError(f"failed: {failed}")


def let_one_out(alive, failed):
    for sentinel in wait(list(alive)):
        process = alive.pop(sentinel)
        process.join()
        if process.exitcode:
            failed.append(process.name)
        process.close()
