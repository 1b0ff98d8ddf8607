"""Wrong: gives up waiting after a moment.

Verdict: leak or wrong_result
"""

from multiprocessing import Process


def run_all(target, arguments):
    processes = [Process(target=target, args=each) for each in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join(0.2)
    return [process.exitcode for process in processes]
