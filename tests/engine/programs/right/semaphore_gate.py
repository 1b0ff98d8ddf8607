"""At most two visitors at once behind a semaphore of two."""

from multiprocessing import Process, Semaphore, Value


def visit(gate, inside):
    with gate:
        with inside.get_lock():
            inside.value += 1
            assert inside.value <= 2
        with inside.get_lock():
            inside.value -= 1


if __name__ == "__main__":
    gate, inside = Semaphore(2), Value("i", 0)
    tasks = [Process(target=visit, args=(gate, inside)) for _ in range(3)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert all(task.exitcode == 0 for task in tasks)
