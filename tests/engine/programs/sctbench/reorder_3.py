"""`reorder_3`: 2 setters write two cells in order, a checker wants to see both or neither."""

from multiprocessing import Process, Value

a = Value("i", 0, lock=False)
b = Value("i", 0, lock=False)


def put():
    a.value = 1
    b.value = -1


def check():
    assert (a.value == 0 and b.value == 0) or (a.value == 1 and b.value == -1)


if __name__ == "__main__":
    tasks = [*(Process(target=put) for _ in range(2)), Process(target=check)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
