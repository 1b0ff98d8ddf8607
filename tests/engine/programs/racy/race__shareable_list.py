"""Two processes add to one element of a shareable list."""

from multiprocessing import Process
from multiprocessing.shared_memory import ShareableList


def add(name):
    numbers = ShareableList(name=name)
    numbers[0] += 1
    numbers.shm.close()


if __name__ == "__main__":
    numbers = ShareableList([0])
    try:
        adders = [Process(target=add, args=(numbers.shm.name,)) for _ in range(2)]
        for adder in adders:
            adder.start()
        for adder in adders:
            adder.join()
        assert numbers[0] == 2, numbers[0]
    finally:
        numbers.shm.close()
        numbers.shm.unlink()
