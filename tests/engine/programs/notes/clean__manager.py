"""Notes 5: a child fills a managed dictionary and turns a managed list round."""

from multiprocessing import Manager, Process


def f(d, numbers):
    d[1] = "1"
    d["2"] = 2
    d[0.25] = None
    numbers.reverse()


if __name__ == "__main__":
    with Manager() as manager:
        d = manager.dict()
        numbers = manager.list(range(10))
        p = Process(target=f, args=(d, numbers))
        p.start()
        p.join()
        assert dict(d) == {1: "1", "2": 2, 0.25: None}
        assert list(numbers) == list(range(9, -1, -1))
