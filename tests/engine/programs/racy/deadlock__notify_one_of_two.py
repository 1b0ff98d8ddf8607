"""One notification for two waiters."""

from multiprocessing import Condition, Process, Value


def wait(condition, go):
    with condition:
        while not go.value:
            condition.wait()


if __name__ == "__main__":
    condition, go = Condition(), Value("i", 0)
    tasks = [Process(target=wait, args=(condition, go)) for _ in range(2)]
    for task in tasks:
        task.start()
    with condition:
        go.value = 1
        condition.notify()
    for task in tasks:
        task.join()
