"""Wrong: `active_children` has no order, and no longer has those who have ended.

Verdict: wrong_result or leak
"""

from multiprocessing import Process, active_children


def run_all(target, arguments):
    for each in arguments:
        Process(target=target, args=each).start()
    processes = sorted(active_children(), key=lambda process: process.pid)
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
