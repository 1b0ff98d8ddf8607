"""Right: byte by byte, each under the array's lock, which nothing needs."""

from multiprocessing import Array, Process


def swap_case(text):
    shared = Array("c", text)
    middle = len(text) // 2
    halves = [(0, middle), (middle, len(text))]
    children = [Process(target=swap, args=(shared, start, stop)) for start, stop in halves]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return bytes(shared[:])


def swap(shared, start, stop):
    for index in range(start, stop):
        with shared.get_lock():
            byte = shared[index]
            if byte.isalpha():
                shared[index] = byte.lower() if byte.isupper() else byte.upper()
