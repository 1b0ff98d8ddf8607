"""Wrong: keeps every `Process` in a list of the module, and with it the descriptors."""

from multiprocessing import Process

ALL = []


def run_all(target, arguments):
    processes = [Process(target=target, args=each) for each in arguments]
    ALL.extend(processes)
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
