"""Wrong: takes the last to start for the last to end.

Verdict: leak or wrong_result
"""

from multiprocessing import Process


def run_all(target, arguments):
    processes = []
    for each in arguments:
        process = Process(target=target, args=each)
        process.start()
        processes.append(process)
    if processes:
        processes[-1].join()
    return [process.exitcode for process in processes]
