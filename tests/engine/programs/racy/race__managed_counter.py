"""Two processes read, add and write one entry of a managed dictionary."""

from multiprocessing import Manager, Process


def add(counts):
    counts["k"] = counts["k"] + 1


if __name__ == "__main__":
    with Manager() as manager:
        counts = manager.dict(k=0)
        adders = [Process(target=add, args=(counts,)) for _ in range(2)]
        for adder in adders:
            adder.start()
        for adder in adders:
            adder.join()
        assert counts["k"] == 2, counts["k"]
