"""Wrong: the target gets the tuple, not what is in it."""

from multiprocessing import Process


def run_all(target, arguments):
    processes = [Process(target=target, args=(each,)) for each in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
