"""Two spawned processes add to one counter without its lock."""

from multiprocessing import get_context


def add(counter):
    counter.value += 1


if __name__ == "__main__":
    context = get_context("spawn")
    counter = context.Value("i", 0)
    adders = [context.Process(target=add, args=(counter,)) for _ in range(2)]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    assert counter.value == 2, counter.value
