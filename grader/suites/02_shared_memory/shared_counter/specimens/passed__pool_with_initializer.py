"""Right: a pool with a worker per process; the counter comes by the initializer."""

from multiprocessing import Pool, Value

counter = None


def count_up(processes, times):
    shared = Value("i", 0)
    with Pool(processes, initializer=take, initargs=(shared,)) as pool:
        pool.map(add, [times] * processes, chunksize=1)
        pool.close()
        pool.join()
    return shared.value


def take(shared):
    global counter
    counter = shared


def add(times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1
