"""Wrong: waits for each process before it starts the next."""

from multiprocessing import Process


def run_all(target, arguments):
    codes = []
    for each in arguments:
        process = Process(target=target, args=each)
        process.start()
        process.join()
        codes.append(process.exitcode)
    return codes
