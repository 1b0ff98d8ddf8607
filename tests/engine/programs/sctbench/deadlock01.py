"""`deadlock01`: two locks in opposite order."""

from multiprocessing import Lock, Process, Value

a, b = Lock(), Lock()
counter = Value("i", 0, lock=False)


def up():
    with a:
        with b:
            counter.value += 1


def down():
    with b:
        with a:
            counter.value -= 1


if __name__ == "__main__":
    tasks = [Process(target=target) for target in (up, down)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
