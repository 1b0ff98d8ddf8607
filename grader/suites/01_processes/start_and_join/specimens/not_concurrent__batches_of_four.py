"""Wrong: four at a time, and then the next four."""

from multiprocessing import Process


def run_all(target, arguments):
    codes = []
    for first in range(0, len(arguments), 4):
        batch = [Process(target=target, args=each) for each in arguments[first : first + 4]]
        for process in batch:
            process.start()
        for process in batch:
            process.join()
        codes += [process.exitcode for process in batch]
    return codes
