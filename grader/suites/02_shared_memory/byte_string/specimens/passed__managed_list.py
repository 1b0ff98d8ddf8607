"""Right: a list of numbers in a manager's server, of which each process rewrites its half as a slice."""

from multiprocessing import Manager, Process


def swap_case(text):
    with Manager() as manager:
        shared = manager.list(text)
        middle = len(text) // 2
        children = [Process(target=swap, args=(shared, *ends)) for ends in ((0, middle), (middle, len(text)))]
        for child in children:
            child.start()
        for child in children:
            child.join()
        return bytes(shared)


def swap(shared, start, stop):
    shared[start:stop] = bytes(shared[start:stop]).swapcase()
