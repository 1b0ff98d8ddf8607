"""`wait_for` with a predicate, and a time-out that may fire."""

from multiprocessing import Condition, Process, Value


def wait(condition, go):
    with condition:
        while not condition.wait_for(lambda: go.value, timeout=0.5):
            pass


if __name__ == "__main__":
    condition, go = Condition(), Value("i", 0)
    tasks = [Process(target=wait, args=(condition, go)) for _ in range(2)]
    for task in tasks:
        task.start()
    with condition:
        go.value = 1
        condition.notify_all()
    for task in tasks:
        task.join()
