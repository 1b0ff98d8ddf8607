"""The total is read before everybody has added to it."""

from multiprocessing import Barrier, Process, Value


def run(barrier, total):
    barrier.wait()
    with total.get_lock():
        total.value += 1
    assert total.value == 2


if __name__ == "__main__":
    barrier, total = Barrier(2), Value("i", 0)
    tasks = [Process(target=run, args=(barrier, total)) for _ in range(2)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert all(task.exitcode == 0 for task in tasks)
