"""Wrong: starts them all and reads the exit codes of processes that still run.

Verdict: leak or wrong_result
"""

from multiprocessing import Process


def run_all(target, arguments):
    processes = [Process(target=target, args=each) for each in arguments]
    for process in processes:
        process.start()
    return [process.exitcode for process in processes]
