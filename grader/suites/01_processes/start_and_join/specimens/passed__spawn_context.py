"""Right: fresh interpreters."""

from multiprocessing import get_context


def run_all(target, arguments):
    context = get_context("spawn")
    processes = [context.Process(target=target, args=each) for each in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
