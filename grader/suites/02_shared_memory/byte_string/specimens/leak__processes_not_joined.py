"""Wrong: waits for a word from both on a queue and joins neither."""

from multiprocessing import Array, Process, SimpleQueue


def swap_case(text):
    shared, done = Array("c", text), SimpleQueue()
    middle = len(text) // 2
    for start, stop in ((0, middle), (middle, len(text))):
        Process(target=swap, args=(shared, start, stop, done)).start()
    done.get()
    done.get()
    done.close()
    return shared.raw


def swap(shared, start, stop, done):
    shared[start:stop] = shared[start:stop].swapcase()
    done.put(None)
