"""Right: an executor whose worker is killed when it is late."""

from concurrent.futures import ProcessPoolExecutor, wait


def try_within(function, args, timeout):
    executor = ProcessPoolExecutor(1)
    try:
        future = executor.submit(function, *args)
        if not wait([future], timeout).done:
            for process in list(executor._processes.values()):
                process.kill()
            return "late", None
        error = future.exception()
        if error is None:
            return "ready", future.result()
        return "failed", f"{type(error).__name__}: {error}"
    finally:
        executor.shutdown()
