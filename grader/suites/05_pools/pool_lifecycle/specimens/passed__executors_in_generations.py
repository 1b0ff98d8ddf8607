"""Right: a generation is an executor whose workers get a share each; it lives until they are done."""

from concurrent.futures import ProcessPoolExecutor


def share(task, setup, numbers):
    setup()
    return [task(number) for number in numbers]


def run_recycled(task, count, workers, tasks_per_child, setup):
    shares = [range(first, min(first + tasks_per_child, count)) for first in range(0, count, tasks_per_child)]
    results = []
    executors = []
    try:
        for first in range(0, len(shares), workers):
            generation = shares[first : first + workers]
            executors = [ProcessPoolExecutor(1) for _ in generation]
            futures = [
                executor.submit(share, task, setup, numbers) for executor, numbers in zip(executors, generation)
            ]
            for executor in executors:
                executor.shutdown()
            for future in futures:
                results += future.result()
    finally:
        for executor in executors:
            executor.shutdown()
    return results
