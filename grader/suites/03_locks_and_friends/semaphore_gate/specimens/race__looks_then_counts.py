"""Wrong: a home-made gate looks at the number inside and counts itself in later, without a lock around both.

Verdict: race or wrong_result
"""

import time
from multiprocessing import Process, Value


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    inside = Value("i", 0)
    processes = [Process(target=enter, args=(permits, inside, visit, number)) for number in range(visitors)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a visit failed")


def enter(permits, inside, visit, number):
    while inside.value >= permits:
        time.sleep(0.001)
    with inside.get_lock():
        inside.value += 1
    try:
        visit(number)
    finally:
        with inside.get_lock():
            inside.value -= 1
