"""Pool workers report through a managed queue."""

from multiprocessing import Manager, Pool


def report(queue, number):
    queue.put(number)


if __name__ == "__main__":
    with Manager() as manager, Pool(2) as pool:
        queue = manager.Queue()
        pool.starmap(report, [(queue, number) for number in range(2)])
        assert sorted(queue.get() for _ in range(2)) == [0, 1]
