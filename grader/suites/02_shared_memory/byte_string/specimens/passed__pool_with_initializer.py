"""Right: a pool of two; the array comes by the initializer, the halves as tasks."""

from multiprocessing import Array, Pool

shared = None


def swap_case(text):
    array = Array("c", text)
    middle = len(text) // 2
    with Pool(2, take, (array,)) as pool:
        pool.starmap(swap, [(0, middle), (middle, len(text))], chunksize=1)
        pool.close()
        pool.join()
    return array[:]


def take(array):
    global shared
    shared = array


def swap(start, stop):
    shared[start:stop] = shared[start:stop].swapcase()
