"""Right: a pool of as many workers as authors, its lock by the initializer."""

from multiprocessing import Lock, Pool

lock = None


def write_blocks(path, authors):
    if not authors:
        return
    with Pool(len(authors), take, (Lock(),)) as pool:
        try:
            pool.starmap(write, [(path, *item) for item in authors.items()], chunksize=1)
        finally:
            pool.close()
            pool.join()


def take(shared):
    global lock
    lock = shared


def write(path, author, lines):
    with lock:
        with open(path, "a") as file:
            file.write("".join(f"{author} {number}\n" for number in range(lines)))
