"""Right, if restless: asks again and again who has ended."""

import time
from multiprocessing import Process


def run_all(target, arguments):
    processes = [Process(target=target, args=each) for each in arguments]
    for process in processes:
        process.start()
    while any(process.exitcode is None for process in processes):
        time.sleep(0.005)
    codes = [process.exitcode for process in processes]
    for process in processes:
        process.join()
    return codes
