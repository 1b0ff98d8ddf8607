"""Right: one thread per process starts it and waits for it."""

from multiprocessing import get_context
from threading import Thread


def run_all(target, arguments):
    codes = {}

    def live(index, each):
        process = get_context("forkserver").Process(target=target, args=each)
        process.start()
        process.join()
        codes[index] = process.exitcode
        process.close()

    threads = [Thread(target=live, args=pair) for pair in enumerate(arguments)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [codes[index] for index in range(len(arguments))]
