"""A consumer that checks with `if` instead of `while`: woken, it finds nothing left."""

from multiprocessing import Condition, Process, Value


def take(condition, stock):
    with condition:
        if stock.value == 0:
            condition.wait()
        stock.value -= 1
        assert stock.value >= 0


def give(condition, stock):
    for _ in range(2):
        with condition:
            stock.value += 1
            condition.notify_all()


if __name__ == "__main__":
    condition, stock = Condition(), Value("i", 0)
    tasks = [Process(target=take, args=(condition, stock)) for _ in range(2)]
    tasks.append(Process(target=give, args=(condition, stock)))
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert all(task.exitcode == 0 for task in tasks)
