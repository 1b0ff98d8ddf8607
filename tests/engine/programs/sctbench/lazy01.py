"""`lazy01`: the third task fails once the others have added three."""

from multiprocessing import Lock, Process, Value

m = Lock()
data = Value("i", 0, lock=False)


def add(amount):
    with m:
        data.value += amount


def check():
    with m:
        assert data.value < 3


if __name__ == "__main__":
    tasks = [Process(target=add, args=(1,)), Process(target=add, args=(2,)), Process(target=check)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
