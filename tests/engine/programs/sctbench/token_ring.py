"""`token_ring`: each task copies its neighbour's value, a fourth compares."""

from multiprocessing import Lock, Process, Value

m = Lock()
x = [Value("i", start, lock=False) for start in (1, 2, 1)]
done = [Value("i", 0, lock=False) for _ in range(3)]


def first():
    with m:
        x[0].value = (x[2].value + 1) % 4
        done[0].value = 1


def second():
    with m:
        x[1].value = x[0].value
        done[1].value = 1


def third():
    with m:
        x[2].value = x[1].value
        done[2].value = 1


def compare():
    with m:
        if done[0].value and done[1].value and done[2].value:
            assert x[0].value == x[1].value == x[2].value


if __name__ == "__main__":
    tasks = [Process(target=target) for target in (first, second, third, compare)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
