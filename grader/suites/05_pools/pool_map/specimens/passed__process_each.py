"""Right: a process for each number, so many at a time, results in a managed list."""

from multiprocessing import Manager, Process
from multiprocessing.connection import wait


def compute(number, place, results):
    results[place] = number**3


def cubes(numbers, workers):
    numbers = list(numbers)
    with Manager() as manager:
        results = manager.list([None] * len(numbers))
        alive, done = [], []
        for place, number in enumerate(numbers):
            if len(alive) == workers:
                wait([process.sentinel for process in alive])
                for process in alive:
                    process.join(0)
                done += [process for process in alive if process.exitcode is not None]
                alive = [process for process in alive if process.exitcode is None]
            process = Process(target=compute, args=(number, place, results))
            process.start()
            alive.append(process)
        for process in alive:
            process.join()
        if any(process.exitcode for process in done + alive):
            raise RuntimeError("a worker failed")
        return list(results)
