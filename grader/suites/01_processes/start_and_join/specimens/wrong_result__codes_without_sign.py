"""Wrong: a death by signal n looks like exit status n."""

from multiprocessing import Process


def run_all(target, arguments):
    processes = [Process(target=target, args=each) for each in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [abs(process.exitcode) for process in processes]
