"""Right: a function of two arguments, written out; the `with` block terminates."""

from multiprocessing import Pool


def power(base, exponent):
    result = 1
    for _ in range(exponent):
        result *= base
    return result


def powers(pairs, workers):
    with Pool(workers) as pool:
        return pool.starmap(power, pairs)
