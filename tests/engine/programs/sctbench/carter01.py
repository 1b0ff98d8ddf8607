"""`carter01`: two groups of tasks share one lock, taken by the first and released by the last."""

from multiprocessing import Lock, Process, Value

m, shared = Lock(), Lock()
first = Value("i", 0, lock=False)
second = Value("i", 0, lock=False)


def use(members):
    with m:
        members.value += 1
        if members.value == 1:
            shared.acquire()
    with m:
        members.value -= 1
        if members.value == 0:
            shared.release()


def idle():
    pass


if __name__ == "__main__":
    tasks = [
        Process(target=use, args=(first,)),
        Process(target=use, args=(second,)),
        *(Process(target=idle) for _ in range(2)),
    ]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
