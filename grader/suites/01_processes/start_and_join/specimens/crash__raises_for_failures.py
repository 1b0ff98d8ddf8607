"""Wrong: raises for a target that failed, instead of saying so in the list."""

from multiprocessing import Process


def run_all(target, arguments):
    processes = [Process(target=target, args=each) for each in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    codes = [process.exitcode for process in processes]
    if any(codes):
        raise RuntimeError(f"a process failed: {codes}")
    return codes
