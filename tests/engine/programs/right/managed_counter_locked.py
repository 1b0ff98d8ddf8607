"""Two processes add to one entry of a managed dictionary under a managed lock."""

from multiprocessing import Manager, Process


def add(counts, lock):
    with lock:
        counts["k"] = counts["k"] + 1


if __name__ == "__main__":
    with Manager() as manager:
        counts, lock = manager.dict(k=0), manager.Lock()
        adders = [Process(target=add, args=(counts, lock)) for _ in range(2)]
        for adder in adders:
            adder.start()
        for adder in adders:
            adder.join()
        assert counts["k"] == 2, counts["k"]
