"""Wrong: lists the exit codes as the processes end."""

from multiprocessing import Process
from multiprocessing.connection import wait


def run_all(target, arguments):
    processes = [Process(target=target, args=each) for each in arguments]
    for process in processes:
        process.start()
    codes = []
    waiting = {process.sentinel: process for process in processes}
    while waiting:
        for sentinel in wait(list(waiting)):
            process = waiting.pop(sentinel)
            process.join()
            codes.append(process.exitcode)
    return codes
