"""`account`: the check assumes that deposit and withdrawal are both done or not at all."""

from multiprocessing import Lock, Process, Value

m = Lock()
balance = Value("i", 1, lock=False)
deposited = Value("i", 0, lock=False)
withdrawn = Value("i", 0, lock=False)


def check():
    with m:
        if deposited.value and withdrawn.value:
            assert balance.value == -5


def deposit():
    with m:
        balance.value += 2
        deposited.value = 1


def withdraw():
    with m:
        balance.value -= 4
        withdrawn.value = 1


if __name__ == "__main__":
    tasks = [Process(target=target) for target in (check, deposit, withdraw)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
