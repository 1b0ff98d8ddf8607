"""`stack`: a task pops once it has seen the flag, whether or not something is left."""

from multiprocessing import Array, Lock, Process, Value

SIZE = 10
m = Lock()
cells = Array("i", SIZE, lock=False)
top = Value("i", 0, lock=False)
flag = Value("i", 0, lock=False)


def push():
    for number in range(SIZE):
        with m:
            assert top.value != SIZE
            cells[top.value] = number
            top.value += 1
            flag.value = 1


def pop():
    for _ in range(SIZE):
        with m:
            if flag.value:
                assert top.value != 0
                top.value -= 1
                cells[top.value]


if __name__ == "__main__":
    tasks = [Process(target=target) for target in (push, pop)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
