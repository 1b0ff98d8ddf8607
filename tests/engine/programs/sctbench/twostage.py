"""`twostage`: a reader between the two stages of a writer."""

from multiprocessing import Lock, Process, Value

l1, l2 = Lock(), Lock()
d1 = Value("i", 0, lock=False)
d2 = Value("i", 0, lock=False)


def write():
    with l1:
        d1.value = 1
    with l2:
        d2.value = d1.value + 1


def read():
    with l1:
        if d1.value == 0:
            return
        t1 = d1.value
    with l2:
        t2 = d2.value
    assert t2 == t1 + 1


if __name__ == "__main__":
    tasks = [Process(target=target) for target in (write, read)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
