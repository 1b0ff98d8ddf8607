"""Wrong: right but for no arguments, for which there is no pool of threads."""

from multiprocessing import Process
from multiprocessing.pool import ThreadPool


def run_all(target, arguments):
    def run(each):
        process = Process(target=target, args=each)
        process.start()
        process.join()
        return process.exitcode

    with ThreadPool(len(arguments)) as pool:
        return pool.map(run, arguments, chunksize=1)
