"""Right: futures instead of promises; the first error comes out when all are done."""

from concurrent.futures import ProcessPoolExecutor


def run_tasks(task, count, workers):
    with ProcessPoolExecutor(max_workers=workers) as executor:
        futures = [executor.submit(task, number) for number in range(count)]
    return [future.result() for future in futures]
