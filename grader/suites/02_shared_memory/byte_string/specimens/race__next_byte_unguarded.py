"""Wrong: both take the next byte from a shared position without a lock; one may be taken twice.

Verdict: race or wrong_result
"""

from multiprocessing import Array, Process, Value


def swap_case(text):
    shared, position = Array("c", text), Value("i", 0)
    children = [Process(target=swap, args=(shared, position)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared.raw


def swap(shared, position):
    while True:
        index = position.value
        position.value = index + 1
        if index >= len(shared):
            return
        shared[index] = shared[index].swapcase()
